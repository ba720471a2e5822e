import type { JSX } from 'solid-js';

export type Tone = 'plain' | 'accent' | 'good' | 'wait' | 'stop' | 'note';

const tones: Readonly<Record<Tone, string>> = {
  plain: 'bg-well text-ink2',
  accent: 'bg-acc-soft text-acc',
  good: 'bg-good-soft text-good',
  wait: 'bg-wait-soft text-wait',
  stop: 'bg-stop-soft text-stop',
  note: 'bg-note-soft text-note',
};

/** A word on a small ground: a state. Colour never speaks alone. */
export function Badge(props: {
  readonly tone?: Tone | undefined;
  readonly class?: string | undefined;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <span
      class={`inline-flex items-center rounded-badge px-1.5 py-0.5 text-t0 font-medium whitespace-nowrap ${tones[props.tone ?? 'plain']} ${props.class ?? ''}`}
    >
      {props.children}
    </span>
  );
}

/** A number on the accent, on a tab or an icon. Over 99 it says so. */
export function CountBadge(props: { readonly count: number; readonly class?: string | undefined }): JSX.Element {
  return (
    <span
      class={`figures inline-grid h-5 min-w-5 place-items-center rounded-full bg-acc px-1 text-t0 font-semibold text-on-acc ${props.class ?? ''}`}
    >
      {props.count > 99 ? '99+' : props.count}
    </span>
  );
}
