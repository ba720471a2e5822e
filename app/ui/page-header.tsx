import { type JSX, Show } from 'solid-js';
import { IconButton } from './button.tsx';
import { useI18n } from './i18n/i18n-provider.tsx';

/** A screen's bar: the way back, its title, and at the right what belongs to the whole screen (the sync mark, one button). */
export function PageHeader(props: {
  readonly title: string;
  readonly note?: string | undefined;
  readonly onBack?: (() => void) | undefined;
  readonly children?: JSX.Element | undefined;
}): JSX.Element {
  const i18n = useI18n();
  return (
    <header class="gutter sticky top-0 z-10 flex h-14 items-center gap-2 bg-paper">
      <Show when={props.onBack} keyed>
        {(goBack) => <IconButton icon="back" label={i18n.kit().back} class="-ml-3" onClick={() => goBack()} />}
      </Show>
      <h1 class="lines-1 text-t4 font-semibold">{props.title}</h1>
      <Show when={props.note}>
        <span class="text-ink3 figures">{props.note}</span>
      </Show>
      <div class="ml-auto flex items-center gap-2">{props.children}</div>
    </header>
  );
}
