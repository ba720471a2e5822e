import type { Millis } from '../../kernel/clock.ts';
import { type Scan, parseScan } from './scan.ts';

/** Two characters of a scanner are less than this apart, over Bluetooth too; people are slower. Milliseconds. */
export const scannerGap = 80;

/** No hand is this quick from key to key, so that two or three characters and their Enter are a machine's. Milliseconds. */
const machineGap = 35;

/** Some scanners take a breath before their Enter. Milliseconds. */
const enterGap = 100;

/** Scanners that end a line with CR and LF press Enter twice; an Enter this soon after a scan is theirs. Milliseconds. */
const echoLife = 150;

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

/**
 * Characters that came fast one after the other, the slowest gap between them, how many of them landed in a field, and
 * what was typed slowly before them; when the last code ended.
 */
export type WedgeState = {
  readonly burst: string;
  readonly slowest: Millis;
  readonly landed: number;
  readonly lastAt: Millis;
  readonly typed: string;
  readonly typedLanded: number;
  readonly endedAt: Millis;
};

export const idleWedge: WedgeState = {
  burst: '',
  slowest: 0,
  landed: 0,
  lastAt: -Infinity,
  typed: '',
  typedLanded: 0,
  endedAt: -Infinity,
};

/**
 * What to do about the key. `swallow`: prevent its default and keep it from shortcuts. `drop`: the characters before it
 * were a machine's, nobody typed them. `scan`: a code is complete; `takeBack` characters of it stand at the end of the
 * focused field and must be removed there.
 */
export type WedgeStep = {
  readonly state: WedgeState;
  readonly swallow: boolean;
  readonly drop: boolean;
  readonly scan: Scan | null;
  readonly takeBack: number;
};

/**
 * Tells a keyboard-wedge scanner from a person, whatever has the focus: characters less than 80 ms apart that end in
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

const pass = (state: WedgeState): WedgeStep => ({ state, swallow: false, drop: false, scan: null, takeBack: 0 });

function addCharacter(state: WedgeState, { key, at, inField }: WedgeKey): WedgeStep {
  const landed = inField ? 1 : 0;
  const gap = at - state.lastAt;
  if (gap < scannerGap && state.burst !== '') {
    const slowest = Math.max(state.slowest, gap);
    const next = { ...state, burst: state.burst + key, slowest, landed: state.landed + landed, lastAt: at };
    return { ...pass(next), swallow: !inField };
  }
  const typed = gap < prefixLife ? typedBefore(state) : { text: '', landed: 0 };
  const begun = { ...idleWedge, burst: key, landed, lastAt: at, typed: typed.text, typedLanded: typed.landed };
  return pass({ ...begun, endedAt: state.endedAt });
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
  const gap = at - state.lastAt;
  const ended = { ...pass({ ...idleWedge, endedAt: at }), swallow: true, drop: true };
  if (state.burst.length >= shortestCode && !isHeldKey(state.burst) && gap < limit) {
    const hasQuantity = waitingPrefix.test(state.typed);
    const scan = parseScan((hasQuantity ? state.typed : '') + state.burst);
    return { ...ended, scan, takeBack: state.landed + (hasQuantity ? state.typedLanded : 0) };
  }
  if (isShortCode(state, gap)) return ended;
  if (state.burst === '' && at - state.endedAt < echoLife) return { ...pass(state), swallow: true };
  return pass(idleWedge);
}

/** Too short to be looked up, too fast for a hand: neither a scan nor a quantity. In a field it is text all the same. */
const isShortCode = ({ burst, slowest, landed }: WedgeState, gap: Millis): boolean =>
  burst !== '' && burst.length < shortestCode && landed === 0 && slowest < machineGap && gap < machineGap;

/** A key held down repeats as fast as a scanner types. */
const isHeldKey = (burst: string): boolean => new Set(burst).size === 1;
