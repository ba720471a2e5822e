import { For, type JSX, Show, createEffect, on } from 'solid-js';
import { piecesOf } from '../../../shared/domain/till/ticket.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { useDesk } from '../till-desk.tsx';
import { useWords } from '../use-words.ts';
import { Numpad, type NumpadKey } from '../numpad.tsx';
import type { SellKeys } from './sell-keys.ts';
import { TicketLineRow } from './ticket-line-row.tsx';

/** The ticket in progress: its lines, the total, the numpad and the one way on. */
export function TicketPanel(props: { readonly keys: SellKeys; readonly onHide: () => void }): JSX.Element {
  const desk = useDesk();
  const { t } = useWords();
  let list: HTMLUListElement | undefined;
  createEffect(
    on(
      () => desk.ticket().last,
      (last) => list?.querySelector(`[data-variant="${CSS.escape(last ?? '')}"]`)?.scrollIntoView({ block: 'nearest' }),
      { defer: true },
    ),
  );
  const empty = () => desk.ticket().lines.length === 0;
  return (
    <>
      <div class="flex h-14 shrink-0 items-center gap-2 border-b border-line px-4 md:h-13">
        <IconButton icon="down" label={t('ticket.hide')} class="-ml-2 md:hidden" onClick={() => props.onHide()} />
        <h2 class="font-semibold">{t('ticket.title')}</h2>
        <span class="figures text-ink2">{empty() ? '' : t('ticket.pieces', { count: piecesOf(desk.ticket()) })}</span>
        <Show when={!empty()}>
          <button type="button" class="press reach ml-auto px-2 text-ink2" onClick={() => desk.clear()}>
            {t('ticket.clear')}
          </button>
        </Show>
      </div>
      <ul
        ref={(element) => {
          list = element;
        }}
        class="min-h-0 flex-1 overflow-y-auto overscroll-contain"
      >
        <Show when={!empty()} fallback={<EmptyTicket />}>
          <For each={desk.ticket().lines.map((line) => line.item.variant)}>
            {(variant, at) => <TicketLineRow variant={variant} position={at()} />}
          </For>
        </Show>
      </ul>
      <TotalRow />
      <div class="shrink-0 bg-well p-4 pb-[max(16px,env(safe-area-inset-bottom))]">
        <div class="hidden pb-4 [@media(min-height:700px)]:block">
          <Numpad label={t('ticket.quantity')} columns={4} keys={numpadKeys(t)} onKey={props.keys.press} />
        </div>
        <Button kind="primary" size="pay" wide disabled={empty()} onClick={() => props.keys.pay()}>
          {t('ticket.pay')} <MoneyText minor={desk.total()} currency={desk.shop().currency} cents="always" />
        </Button>
      </div>
    </>
  );
}

const numpadKeys = (t: ReturnType<typeof useWords>['t']): readonly NumpadKey[] => [
  { key: '7' },
  { key: '8' },
  { key: '9' },
  { key: 'quantity', text: t('ticket.quantity'), tone: 'chosen' },
  { key: '4' },
  { key: '5' },
  { key: '6' },
  { key: 'times', text: '×', label: t('keys.times'), tone: 'side' },
  { key: '1' },
  { key: '2' },
  { key: '3' },
  { key: 'remove', text: t('ticket.remove'), tone: 'side' },
  { key: '00' },
  { key: '0' },
  { key: 'backspace', icon: 'backspace', label: t('ticket.backspace'), tone: 'side', wide: true },
];

function TotalRow(): JSX.Element {
  const desk = useDesk();
  const { t } = useWords();
  return (
    <div class="flex shrink-0 items-end justify-between gap-3 border-t border-line px-4 py-3">
      <span class="text-t1 text-ink2">{t('ticket.pieces', { count: piecesOf(desk.ticket()) })}</span>
      <span data-ticket-total aria-live="polite">
        <MoneyText minor={desk.total()} currency={desk.shop().currency} cents="always" class="text-t6" />
      </span>
    </div>
  );
}

function EmptyTicket(): JSX.Element {
  const { t } = useWords();
  return (
    <li class="flex h-full min-h-40 flex-col items-center justify-center gap-1 px-8 text-center">
      <span class="text-t3 font-semibold">{t('ticket.empty')}</span>
      <span class="text-t1 text-ink2">{t('ticket.emptyHelp')}</span>
    </li>
  );
}
