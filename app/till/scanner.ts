import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';
import type { Scan } from '../../shared/domain/till/scan.ts';
import { type WedgeState, idleWedge, scannerGap, stepWedge, waitingQuantity } from '../../shared/domain/till/wedge.ts';

export type Scanner = {
  /** Acts on a typed key once it is sure that no scanner's burst begins with it. */
  readonly whenTyped: (act: () => void) => void;
  /** The quantity typed before a scan (`3*`), to be shown. */
  readonly waiting: Accessor<number | null>;
};

const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Takes the scanned characters back out of the field they landed in, and tells the field's owner. */
function takeBack(field: HTMLInputElement | HTMLTextAreaElement, count: number): void {
  if (count === 0) return;
  field.value = field.value.slice(0, Math.max(0, field.value.length - count));
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/**
 * Listens to the whole page for a keyboard-wedge scanner. A finished code goes to `onScan` and never reaches a field
 * or a button; everything a person types passes.
 */
export function createScanner(onScan: (scan: Scan) => void): Scanner {
  let state: WedgeState = idleWedge;
  const [waiting, setWaiting] = createSignal<number | null>(null);
  let held: { readonly timer: ReturnType<typeof setTimeout>; readonly act: () => void } | null = null;
  const release = (isBurst: boolean) => {
    if (held === null) return;
    clearTimeout(held.timer);
    const { act } = held;
    held = null;
    if (!isBurst) act();
  };
  const listen = (event: KeyboardEvent) => {
    const step = stepWedge(state, {
      key: event.key,
      at: event.timeStamp,
      composing: event.isComposing || event.keyCode === 229,
      modified: event.ctrlKey || event.altKey || event.metaKey,
      inField: isField(event.target),
    });
    state = step.state;
    release(step.scan !== null || state.burst.length > 1);
    setWaiting(waitingQuantity(state, event.timeStamp));
    if (step.swallow) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (step.scan === null) return;
    if (isField(event.target)) takeBack(event.target, step.takeBack);
    onScan(step.scan);
  };
  onMount(() => window.addEventListener('keydown', listen, { capture: true }));
  onCleanup(() => window.removeEventListener('keydown', listen, { capture: true }));
  const whenTyped = (act: () => void) => {
    release(false);
    held = { timer: setTimeout(() => release(false), scannerGap + 10), act };
  };
  return { waiting, whenTyped };
}
