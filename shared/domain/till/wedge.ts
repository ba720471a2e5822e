import type { Millis } from '../../kernel/clock.ts';
import { type Scan, parseScan } from './scan.ts';

/** Two characters of a scanner are less than this apart; people are slower. Milliseconds. */
export const scannerGap = 35;

/** Some scanners take a breath before their Enter. Milliseconds. */
const enterGap = 100;

/** A `3*` waits this long for its scan. Milliseconds. */
const prefixLife = 8_000;

/** A burst shorter than this is two fingers falling together. */
const shortestCode = 4;

/** `3*`, with the quantity captured. */
const waitingPrefix = /^(\d{1,4})\*$/;

/** One keydown as the browser tells it: `key` is `KeyboardEvent.key`, `at` its time stamp. */
export type WedgeKey = {
  readonly key: string;
  readonly at: Millis;
  /** `isComposing`, or key code 229: an input method has it. */
  readonly composing: boolean;
  /** Ctrl, Alt or Meta is held. */
  readonly modified: boolean;
  /** The focus is in a field, where the character lands unless it is swallowed. */
  readonly inField: boolean;
};

/** Characters that came fast one after the other, how many of them landed in a field, and what was typed slowly before them. */
export type WedgeState = {
  readonly burst: string;
  readonly landed: number;
  readonly lastAt: Millis;
  readonly typed: string;
  readonly typedLanded: number;
};

export const idleWedge: WedgeState = { burst: '', landed: 0, lastAt: -Infinity, typed: '', typedLanded: 0 };

/**
 * What to do about the key. `swallow`: prevent its default and keep it from shortcuts. `scan`: a code is complete;
 * `takeBack` characters of it stand at the end of the focused field and must be removed there.
 */
export type WedgeStep = {
  readonly state: WedgeState;
  readonly swallow: boolean;
  readonly scan: Scan | null;
  readonly takeBack: number;
};

/**
 * Tells a keyboard-wedge scanner from a person, whatever has the focus: characters less than 35 ms apart that end in
 * Enter (or Tab) are a scan. A quantity typed before it (`3*`) belongs to it. Nothing composed by an input method counts.
 */
export function stepWedge(state: WedgeState, key: WedgeKey): WedgeStep {
  if (key.composing || key.modified) return pass(idleWedge);
  if (key.key === 'Enter' || key.key === 'Tab') return endBurst(state, key);
  if (Array.from(key.key).length === 1) return addCharacter(state, key);
  return pass(key.key === 'Shift' || key.key === 'CapsLock' ? state : idleWedge);
}

/** The quantity that is waiting for its scan, to be shown; null when none is. */
export function waitingQuantity(state: WedgeState, now: Millis): number | null {
  const typed = typedBefore(state);
  const match = waitingPrefix.exec(typed.text);
  return match && now - state.lastAt < prefixLife ? Number(match[1]) : null;
}

const pass = (state: WedgeState): WedgeStep => ({ state, swallow: false, scan: null, takeBack: 0 });

function addCharacter(state: WedgeState, { key, at, inField }: WedgeKey): WedgeStep {
  const landed = inField ? 1 : 0;
  if (at - state.lastAt < scannerGap && state.burst !== '') {
    const next = { ...state, burst: state.burst + key, landed: state.landed + landed, lastAt: at };
    return { ...pass(next), swallow: !inField };
  }
  const typed = at - state.lastAt < prefixLife ? typedBefore(state) : { text: '', landed: 0 };
  return pass({ burst: key, landed, lastAt: at, typed: typed.text, typedLanded: typed.landed });
}

/** What was typed slowly so far, kept only while it may become a quantity: digits, then a star. */
function typedBefore({ typed, typedLanded, burst, landed }: WedgeState): {
  readonly text: string;
  readonly landed: number;
} {
  const whole = typed + burst.replace('×', '*');
  if (/^\d+\*?$/.test(whole)) return { text: whole, landed: typedLanded + landed };
  return /^\d+$/.test(burst) ? { text: burst, landed } : { text: '', landed: 0 };
}

function endBurst(state: WedgeState, { at, key }: WedgeKey): WedgeStep {
  const limit = key === 'Enter' ? enterGap : scannerGap;
  if (state.burst.length < shortestCode || isHeldKey(state.burst) || at - state.lastAt >= limit) return pass(idleWedge);
  const hasQuantity = waitingPrefix.test(state.typed);
  const scan = parseScan((hasQuantity ? state.typed : '') + state.burst);
  const takeBack = state.landed + (hasQuantity ? state.typedLanded : 0);
  return { state: idleWedge, swallow: true, scan, takeBack };
}

/** A key held down repeats as fast as a scanner types. */
const isHeldKey = (burst: string): boolean => new Set(burst).size === 1;
