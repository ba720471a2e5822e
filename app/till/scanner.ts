import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';
import type { Scan } from '../../shared/domain/till/scan.ts';
import { type WedgeState, idleWedge, scannerGap, stepWedge, waitingQuantity } from '../../shared/domain/till/wedge.ts';

export type Scanner = {
  /** The quantity typed before a scan (`3*`), to be shown. */
  readonly waiting: Accessor<number | null>;
  /** Hears what a person types outside fields, one character at a time: never a character of a scan. Until its owner goes. */
  readonly onTyped: (hear: (key: string) => void) => void;
};

const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Takes the scanned characters back out of the field they landed in, and tells the field's owner. */
function takeBack(field: HTMLInputElement | HTMLTextAreaElement, count: number): void {
  if (count === 0) return;
  field.value = field.value.slice(0, Math.max(0, field.value.length - count));
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Characters held back until it is sure that no scanner sent them. */
function createTypedKeys() {
  let held: string[] = [];
  let hear: ((key: string) => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drop = () => {
    clearTimeout(timer);
    held = [];
  };
  const release = () => {
    const keys = held;
    drop();
    for (const key of keys) hear?.(key);
  };
  // A scanner set up without an Enter sends its code all the same; no hand types five keys as fast, unless it holds one.
  const isCode = () => held.length > 4 && new Set(held).size > 1;
  const hold = (key: string) => {
    held.push(key);
    clearTimeout(timer);
    timer = setTimeout(() => (isCode() ? drop() : release()), scannerGap + 10);
  };
  const onTyped = (listener: (key: string) => void) => {
    hear = listener;
    onCleanup(() => {
      if (hear === listener) hear = null;
    });
  };
  return { hold, drop, release, onTyped };
}

/**
 * Listens to the whole page for a keyboard-wedge scanner. A finished code goes to `onScan` and never reaches a field
 * or a button; everything a person types passes, a moment late.
 */
export function createScanner(onScan: (scan: Scan) => void): Scanner {
  let state: WedgeState = idleWedge;
  const [waiting, setWaiting] = createSignal<number | null>(null);
  const typed = createTypedKeys();
  const listen = (event: KeyboardEvent) => {
    const field = isField(event.target) ? event.target : null;
    const modified = event.ctrlKey || event.altKey || event.metaKey;
    const composing = event.isComposing || event.keyCode === 229;
    const step = stepWedge(state, {
      key: event.key,
      at: event.timeStamp,
      composing,
      modified,
      inField: field !== null,
    });
    state = step.state;
    setWaiting(waitingQuantity(state, event.timeStamp));
    if (step.drop) typed.drop();
    else if (field === null && !modified && !composing && event.key.length === 1) typed.hold(event.key);
    else typed.release();
    if (step.swallow) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (step.scan === null) return;
    if (field) takeBack(field, step.takeBack);
    onScan(step.scan);
  };
  onMount(() => window.addEventListener('keydown', listen, { capture: true }));
  onCleanup(() => window.removeEventListener('keydown', listen, { capture: true }));
  return { waiting, onTyped: typed.onTyped };
}
