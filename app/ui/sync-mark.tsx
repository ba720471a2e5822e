import { type JSX, Match, Show, Switch } from 'solid-js';
import { useI18n } from './i18n/i18n-provider.tsx';

export type SyncState = 'here-only' | 'sending' | 'everywhere';

const left = 'M7 1A7 7 0 0 0 7 15Z';
const right = 'M9 1A7 7 0 0 1 9 15Z';

const tones: Readonly<Record<SyncState, string>> = {
  'here-only': 'text-wait',
  sending: 'text-note',
  everywhere: 'text-ink3',
};

function Discs(props: { readonly state: SyncState; readonly size: number }): JSX.Element {
  return (
    <svg
      width={props.size}
      height={props.size}
      viewBox="0 0 16 16"
      fill="currentColor"
      aria-hidden="true"
      class="shrink-0"
    >
      <path d={left} />
      <Switch>
        <Match when={props.state === 'everywhere'}>
          <path d={right} />
        </Match>
        <Match when={props.state === 'here-only'}>
          <path
            d="M9.7 1.8A6.3 6.3 0 0 1 9.7 14.2Z"
            fill="none"
            stroke="currentColor"
            stroke-width="1.4"
            stroke-dasharray="2.2 1.7"
          />
        </Match>
        <Match when={props.state === 'sending'}>
          <path class="sync-fill keeps-moving" d={right} opacity=".55" />
          <path d="M9.6 1.7A6.4 6.4 0 0 1 9.6 14.3Z" fill="none" stroke="currentColor" stroke-width="1.2" />
        </Match>
      </Switch>
    </svg>
  );
}

/** Where the newest change is: only here, on its way, everywhere. With its word and count unless `bare`. */
export function SyncMark(props: {
  readonly state: SyncState;
  readonly count?: number | undefined;
  /** Replaces the standard word, for a sentence such as “Offline since 14:02”. */
  readonly words?: string | undefined;
  readonly bare?: boolean | undefined;
  readonly onAccent?: boolean | undefined;
  readonly size?: number | undefined;
  readonly class?: string | undefined;
}): JSX.Element {
  const i18n = useI18n();
  const word = () => {
    const kit = i18n.kit();
    const standard = { 'here-only': kit.hereOnly, sending: kit.sending, everywhere: kit.everywhere }[props.state];
    return `${props.words ?? standard}${props.count === undefined || props.count === 0 ? '' : ` ${props.count}`}`;
  };
  return (
    <span
      class={`inline-flex items-center gap-1.5 ${props.onAccent === true ? '' : tones[props.state]} ${props.class ?? ''}`}
      role={props.bare === true ? 'img' : undefined}
      aria-label={props.bare === true ? word() : undefined}
    >
      <Discs state={props.state} size={props.size ?? 16} />
      <Show when={props.bare !== true}>
        <span class="text-t1 font-medium figures">{word()}</span>
      </Show>
    </span>
  );
}
