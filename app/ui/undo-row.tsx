import type { JSX } from 'solid-js';
import { Icon } from './icon.tsx';
import { useI18n } from './i18n/i18n-provider.tsx';

/** Stands where the removed thing was, with the way to bring it back. */
export function UndoRow(props: { readonly text: string; readonly onUndo: () => void }): JSX.Element {
  const i18n = useI18n();
  return (
    <div role="status" class="flex min-h-12 items-center gap-3 rounded-r2 bg-well px-4">
      <Icon name="undo" size={18} class="text-ink2" />
      <span class="min-w-0 flex-1">{props.text}</span>
      <button type="button" class="reach font-medium text-acc" onClick={() => props.onUndo()}>
        {i18n.kit().undo}
      </button>
    </div>
  );
}
