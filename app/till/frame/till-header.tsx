import { A, useLocation, useNavigate } from '@solidjs/router';
import { type JSX, Show, createMemo } from 'solid-js';
import { isOpenOrder } from '../../../shared/domain/orders/order-states.ts';
import { CountBadge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-paths.ts';
import { Logo } from '../../ui/logo.tsx';
import { useDesk } from '../till-desk.tsx';
import { useWords } from '../use-words.ts';
import { SyncPill } from './sync-pill.tsx';
import { TillSearch } from './till-search.tsx';

/** 64 px: who and where, search, what is unsent, the other screens. */
export function TillHeader(props: { readonly onSync: () => void; readonly onKeys: () => void }): JSX.Element {
  const desk = useDesk();
  const { t, text } = useWords();
  const location = useLocation();
  const selling = () => !/\/(pay|done|orders|sales)$/.test(location.pathname);
  const waiting = createMemo(() => desk.orders().filter((order) => isOpenOrder(order.state)).length);
  return (
    <header class="z-10 flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-card px-3 py-2 md:h-16 md:flex-nowrap md:px-4 md:py-0 print:hidden">
      <button
        type="button"
        class="press flex min-h-12 min-w-0 flex-1 basis-0 items-center gap-3 rounded-r2 pr-2 text-left md:flex-none md:basis-auto"
        disabled={desk.places().length < 2}
        title={desk.places().length < 2 ? undefined : t('place.change')}
        onClick={() => desk.choosePlace(null)}
      >
        <Logo size={34} />
        <span class="min-w-0">
          <span class="lines-1 block leading-tight font-semibold">
            {t('till.register', { place: text(desk.place().name), register: desk.enrolment().register })}
          </span>
          <span class="lines-1 block text-t1 leading-tight text-ink2">{desk.enrolment().name}</span>
        </span>
      </button>
      <Show when={selling()} fallback={<span class="hidden flex-1 md:block" />}>
        <TillSearch class="order-last w-full md:order-none md:w-auto md:flex-1" />
      </Show>
      <span class="ml-auto flex shrink-0 items-center gap-2 md:ml-0">
        <SyncPill onPress={props.onSync} />
        <HeaderLink href="/orders" icon="store" word={t('till.orders')} count={waiting()} />
        <HeaderLink href="/sales" icon="receipt" word={t('till.sales')} count={0} />
        <button
          type="button"
          aria-label={t('keys.show')}
          class="press hidden size-12 place-items-center rounded-r2 border border-line2 bg-card hover:bg-well lg:grid"
          onClick={() => props.onKeys()}
        >
          <Icon name="keyboard" size={20} />
        </button>
      </span>
    </header>
  );
}

function HeaderLink(props: {
  readonly href: string;
  readonly icon: IconName;
  readonly word: string;
  readonly count: number;
}): JSX.Element {
  const location = useLocation();
  const navigate = useNavigate();
  const here = () => location.pathname.endsWith(props.href);
  return (
    <A
      href={here() ? '/' : props.href}
      aria-current={here() ? 'page' : undefined}
      class={`press flex h-12 items-center gap-2 rounded-r2 border px-3 font-medium md:px-4 ${here() ? 'border-acc bg-acc-soft text-acc' : 'border-line2 bg-card hover:bg-well'}`}
      onClick={(event) => {
        event.preventDefault();
        navigate(here() ? '/' : props.href);
      }}
    >
      <Icon name={props.icon} size={20} />
      <span class="sr-only lg:not-sr-only">{props.word}</span>
      <Show when={props.count > 0}>
        <CountBadge count={props.count} />
      </Show>
    </A>
  );
}
