import { useNavigate } from '@solidjs/router';
import { onCleanup, onMount } from 'solid-js';
import { useDesk } from '../till-desk.tsx';
import { type QuantityEntry, digitsFor, isOverrun, noEntry, typeQuantity } from './quantity-keys.ts';

export type SellKeys = {
  /** A key of the numpad or the keyboard: a digit, `00`, `quantity`, `backspace`, `times`, `remove`. */
  readonly press: (key: string) => void;
  readonly pay: () => void;
};

const isBusyElsewhere = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || (target instanceof Element && target.closest('dialog') !== null);

/** A button somebody tabbed to keeps its own Enter. */
const isButton = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a') !== null;

/** The numpad and the keyboard do the same to the chosen line. */
export function createSellKeys(): SellKeys {
  const desk = useDesk();
  const navigate = useNavigate();
  let entry: QuantityEntry = noEntry;
  const chosen = () => desk.ticket().last;
  const quantityOf = (variant: string) =>
    desk.ticket().lines.find((line) => line.item.variant === variant)?.quantity ?? 1;

  const press = (key: string) => {
    const variant = chosen();
    if (variant === null) return undefined;
    if (key === 'times') return multiplyNext(variant);
    if (key === 'remove') return desk.remove(variant);
    const line = { variant, quantity: quantityOf(variant), changes: desk.changes() };
    const step = typeQuantity(entry, line, key, performance.now());
    if (step.quantity !== null) desk.setQuantity(variant, step.quantity);
    // The entry made this change itself, so it goes on; any other one ends it.
    entry = { ...step.entry, changes: desk.changes() };
    return undefined;
  };
  // 3 × : the digits just typed were meant for the next item, so the chosen line gets back what it had.
  const multiplyNext = (variant: string) => {
    const digits = digitsFor(entry, { variant, changes: desk.changes() });
    if (digits === '') return;
    desk.setTimes(Number(digits));
    desk.setQuantity(variant, entry.before);
    entry = noEntry;
  };
  const move = (by: number) => {
    const lines = desk.ticket().lines;
    const at = lines.findIndex((line) => line.item.variant === chosen());
    const next = lines[Math.max(0, Math.min(lines.length - 1, at + by))];
    if (next) desk.select(next.item.variant);
  };
  const pay = () => {
    if (desk.ticket().lines.length > 0) navigate('/pay');
  };
  const onEnter = (event: KeyboardEvent) => {
    if (!event.repeat && !isOverrun(entry, performance.now())) pay();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusyElsewhere(event.target))
      return;
    const { key } = event;
    if (key === 'Backspace') press('backspace');
    else if (key === 'Delete') press('remove');
    else if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'Enter' && !isButton(event.target)) onEnter(event);
    else return;
    event.preventDefault();
  };
  desk.scanner.onTyped((key) => {
    if (/^\d$/.test(key)) press(key);
    else if (key === '*') press('times');
  });
  onMount(() => window.addEventListener('keydown', onKey));
  onCleanup(() => window.removeEventListener('keydown', onKey));
  return { press, pay };
}
