import type { JSX } from 'solid-js';
import { piecesOf } from '../../../shared/domain/till/ticket.ts';
import { CountBadge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { useDesk } from '../till-desk.tsx';
import { useWords } from '../use-words.ts';

/** On a phone the ticket waits behind a bar of 72 px. */
export function PhoneTicketBar(props: { readonly onOpen: () => void }): JSX.Element {
  const desk = useDesk();
  const { t } = useWords();
  return (
    <button
      type="button"
      class="press safe-bottom flex shrink-0 items-center gap-3 border-t border-line bg-card px-4 text-left md:hidden"
      onClick={() => props.onOpen()}
    >
      <span class="flex h-18 min-w-0 flex-1 items-center gap-3">
        <Icon name="receipt" />
        <CountBadge count={piecesOf(desk.ticket())} />
        <span class="ml-auto">
          <MoneyText minor={desk.total()} currency={desk.shop().currency} cents="always" class="text-t5" />
        </span>
        <span class="grid h-12 place-items-center rounded-r2 bg-acc px-5 font-medium text-on-acc">
          {t('ticket.open')}
        </span>
      </span>
    </button>
  );
}
