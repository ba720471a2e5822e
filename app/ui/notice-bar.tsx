import { type JSX, Show } from 'solid-js';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { SyncMark, type SyncState } from './sync-mark.tsx';

export type NoticeTone = 'wait' | 'note' | 'stop' | 'good';

const tones: Readonly<Record<NoticeTone, { readonly box: string; readonly mark: string; readonly icon: IconName }>> = {
  wait: { box: 'bg-wait-soft', mark: 'text-wait', icon: 'clock' },
  note: { box: 'bg-note-soft', mark: 'text-note', icon: 'info' },
  stop: { box: 'bg-stop-soft', mark: 'text-stop', icon: 'alert' },
  good: { box: 'bg-good-soft', mark: 'text-good', icon: 'check' },
};

/** A plain sentence about the state of things, with at most one way on. Full width, or a rounded box with `boxed`. */
export function NoticeBar(props: {
  readonly tone: NoticeTone;
  readonly sync?: SyncState | undefined;
  readonly icon?: IconName | undefined;
  readonly boxed?: boolean | undefined;
  readonly action?: JSX.Element | undefined;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <div
      role="status"
      class={`flex items-start gap-2.5 text-t1 ${tones[props.tone].box} ${props.boxed === true ? 'rounded-r2 px-4 py-3' : 'gutter py-2.5'}`}
    >
      <span class={`mt-0.5 ${tones[props.tone].mark}`}>
        <Show when={props.sync} keyed fallback={<Icon name={props.icon ?? tones[props.tone].icon} size={16} />}>
          {(state) => <SyncMark state={state} bare />}
        </Show>
      </span>
      <div class="min-w-0 flex-1">{props.children}</div>
      {props.action}
    </div>
  );
}
