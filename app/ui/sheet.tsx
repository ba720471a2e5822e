import { type JSX, Show, createEffect, on, onCleanup } from 'solid-js';
import { IconButton } from './button.tsx';
import { useI18n } from './i18n/i18n-provider.tsx';
import { createSheetHistory } from './sheet-history.ts';
import { useToast } from './toast.tsx';

/**
 * A native dialog: from below on a phone, in the middle (or as a drawer at the right) on wide screens. The back button
 * closes it, Escape and the scrim too; focus goes back to where it was. Children are drawn only while it is open.
 */
export function Sheet(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly hideTitle?: boolean | undefined;
  readonly shape?: 'sheet' | 'drawer' | undefined;
  /** Stands above what scrolls, and may reach over the sheet's edge. */
  readonly head?: JSX.Element | undefined;
  readonly footer?: JSX.Element | undefined;
  readonly children: JSX.Element;
}): JSX.Element {
  const i18n = useI18n();
  let dialog: HTMLDialogElement | undefined;
  let place: HTMLElement | undefined;
  let leavePlace: (() => void) | undefined;
  const toast = useToast();
  const history = createSheetHistory(() => props.onClose());
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (open && dialog?.open === false) {
          dialog.showModal();
          leavePlace = place && toast.standIn(place);
          history.opened();
        } else if (!open && dialog?.open === true) {
          dialog.close();
          leavePlace?.();
          history.closed();
        }
      },
    ),
  );
  onCleanup(() => {
    leavePlace?.();
    history.closed();
  });
  return (
    <dialog
      ref={(element) => {
        dialog = element;
      }}
      class="sheet"
      data-shape={props.shape ?? 'sheet'}
      aria-label={props.title}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) props.onClose();
      }}
    >
      <Show when={props.open}>
        <Show when={props.hideTitle !== true}>
          <div class="flex items-center justify-between gap-4 py-2 pr-2 pl-4">
            <h2 class="text-t3 font-semibold">{props.title}</h2>
            <IconButton icon="close" label={i18n.kit().close} onClick={() => props.onClose()} />
          </div>
        </Show>
        {props.head}
        <div class="sheet-body">{props.children}</div>
        <Show when={props.footer}>
          <div class="safe-bottom border-t border-line">{props.footer}</div>
        </Show>
      </Show>
      <div
        ref={(element) => {
          place = element;
        }}
        class="contents"
      />
    </dialog>
  );
}
