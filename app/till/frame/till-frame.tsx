import { useLocation, useNavigate } from '@solidjs/router';
import { type JSX, Show, createEffect, createSignal, on, onCleanup, onMount } from 'solid-js';
import { VariantSheet } from '../sell/variant-sheet.tsx';
import { keepAwake } from '../keep-awake.ts';
import { useDesk } from '../till-desk.tsx';
import { KeyboardMap } from './keyboard-map.tsx';
import { SyncSheet } from './sync-sheet.tsx';
import { TillHeader } from './till-header.tsx';

const inField = (event: KeyboardEvent): boolean => event.target instanceof HTMLInputElement;

/** What stands around every screen of the till: header, scan flash, chooser, key map; and the guards of an open till. */
export function TillFrame(props: { readonly children?: JSX.Element }): JSX.Element {
  const desk = useDesk();
  const navigate = useNavigate();
  const location = useLocation();
  const [keysShown, setKeysShown] = createSignal(false);
  const [syncShown, setSyncShown] = createSignal(false);
  keepAwake();

  const onKey = (event: KeyboardEvent) => {
    if (event.key === '?' && !inField(event)) setKeysShown(true);
    if (event.key === 'F2') {
      event.preventDefault();
      navigate('/');
      queueMicrotask(() => document.querySelector<HTMLInputElement>('[data-till-search]')?.focus());
    }
  };
  const warn = (event: BeforeUnloadEvent) => {
    if (desk.ticket().lines.length > 0) event.preventDefault();
  };
  // A scan on the receipt or in a list begins the next ticket.
  createEffect(
    on(desk.notice, (notice) => {
      if (notice?.type === 'hit' && /\/(done|sales|orders)$/.test(location.pathname)) navigate('/');
    }),
  );
  createEffect(
    on(desk.calledOrder, (called) => {
      if (called) navigate('/orders');
    }),
  );
  // A key pressed by a finger takes no focus, and takes it from the search: the next Enter means "pay".
  const takeNoFocus = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest('button, a') : null;
    if (!button || button.closest('dialog') !== null) return;
    event.preventDefault();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  onMount(() => {
    window.addEventListener('keydown', onKey);
    window.addEventListener('beforeunload', warn);
  });
  onCleanup(() => {
    window.removeEventListener('keydown', onKey);
    window.removeEventListener('beforeunload', warn);
  });

  return (
    <div class="till" onMouseDown={takeNoFocus}>
      <TillHeader onSync={() => setSyncShown(true)} onKeys={() => setKeysShown(true)} />
      <main class="flex min-h-0 flex-1">{props.children}</main>
      <Show when={desk.notice()} keyed>
        {(notice) => <div class="till-flash" data-type={notice.type} aria-hidden="true" />}
      </Show>
      <div role="status" aria-live="assertive" class="sr-only">
        {desk.notice()?.text}
      </div>
      <VariantSheet />
      <SyncSheet open={syncShown()} onClose={() => setSyncShown(false)} />
      <KeyboardMap open={keysShown()} onClose={() => setKeysShown(false)} />
    </div>
  );
}
