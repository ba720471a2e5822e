import { For, type JSX, Show } from 'solid-js';
import { createView } from '../../bindings/create-view.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ShopDay } from '../../ports/device.ts';
import { Logo } from '../../ui/logo.tsx';
import { useDesk } from '../admin-desk.tsx';
import { SyncLine } from '../frame/sync-line.tsx';
import { useWords } from '../use-words.ts';
import { SalesChart } from './sales-chart.tsx';
import { hoursFromCut, percentAgainst, shiftHour } from './sales-curve.ts';
import { TillsHeard } from './tills-heard.tsx';
import { TodoList } from './todo-list.tsx';

/** What came in today over all places, what waits for a hand, which till was heard from when. */
export function TodayScreen(): JSX.Element {
  const today = createView('shop-day', () => ({ daysAgo: 0 }));
  const yesterday = createView('shop-day', () => ({ daysAgo: 1 }));
  const { locale, t } = useWords();
  const weekday = () =>
    new Intl.DateTimeFormat(locale() === 'en' ? 'en-GB' : locale(), {
      month: locale() === 'en' ? 'short' : 'long',
      day: 'numeric',
      weekday: 'short',
      timeZone: 'UTC',
    }).format(Date.parse(`${today()?.date ?? '1970-01-01'}T12:00:00Z`));
  return (
    <main class="admin-pane">
      <div class="mx-auto max-w-6xl pb-6">
        <header class="gutter sticky top-0 z-10 flex h-14 items-center gap-3 bg-paper lg:h-18">
          <span class="lg:hidden">
            <Logo size={28} />
          </span>
          <h1 class="shrink-0 text-t4 font-semibold whitespace-nowrap">{t('nav.today')}</h1>
          <span class="lines-1 text-ink2">{today() ? weekday() : ''}</span>
          <span class="ml-auto shrink-0">
            <SyncLine />
          </span>
        </header>
        <Show when={today()} fallback={<Skeleton class="mx-4 h-70" />}>
          {(day) => <Day day={day()} yesterday={yesterday()} />}
        </Show>
      </div>
    </main>
  );
}

const hourIn = (timeZone: string): number =>
  Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(Date.now()));

function Day(props: { readonly day: ShopDay; readonly yesterday: ShopDay | undefined }): JSX.Element {
  const desk = useDesk();
  const { t, money } = useWords();
  const currency = () => desk.shop().currency;
  const cut = () => desk.shop().places[0]?.dayCutHour ?? 0;
  const hour = () => shiftHour(hourIn(desk.shop().places[0]?.timeZone ?? 'UTC'), cut());
  const hours = () => hoursFromCut(props.day.hours, cut());
  const before = () => hoursFromCut(props.yesterday?.hours ?? [], cut());
  const percent = () => percentAgainst(props.day.total, before(), hour());
  return (
    <div class="lg:grid lg:grid-cols-[1.4fr_1fr] lg:gap-8 lg:px-10">
      <section class="px-4 md:px-6 lg:px-0">
        <div class="flex items-end justify-between gap-3">
          <div>
            <p class="text-t1 text-ink2">{t('today.sales')}</p>
            <p data-today-total={props.day.total}>
              <MoneyText
                minor={props.day.total}
                currency={currency()}
                cents="always"
                big
                class="text-[34px] leading-tight"
              />
            </p>
          </div>
          <p class="figures text-right text-t1 text-ink2">
            <Show when={percent()} keyed>
              {(value) => (
                <span class={`block text-t2 font-medium ${value >= 0 ? 'text-good' : 'text-wait'}`}>
                  {t('today.against', { percent: `${value >= 0 ? '+' : '−'}${Math.abs(value)}%` })}
                </span>
              )}
            </Show>
            <Show when={props.yesterday}>
              {(before) => t('today.yesterday', { amount: money(before().total, currency()) })}
            </Show>
          </p>
        </div>
        <SalesChart today={hours()} yesterday={before()} hour={hour()} />
        <TillsHeard day={props.day} />
      </section>
      <div>
        <dl class="mt-4 grid grid-cols-3 divide-x divide-line border-y border-line bg-card lg:mt-0 lg:rounded-r2 lg:border">
          <Figure term={t('today.count')}>{props.day.sales}</Figure>
          <Figure term={t('today.pieces')}>{props.day.pieces}</Figure>
          <Figure term={t('today.average')}>
            <MoneyText
              minor={props.day.sales === 0 ? 0 : Math.round(props.day.total / props.day.sales)}
              currency={currency()}
            />
          </Figure>
        </dl>
        <TodoList />
        <section class="gutter border-t-8 border-well pt-4 lg:border-0 lg:px-0!">
          <h2 class="text-t3 font-semibold">{t('today.places')}</h2>
          <For each={props.day.places}>{(place) => <PlaceBar place={place} total={props.day.total} />}</For>
        </section>
      </div>
    </div>
  );
}

function Figure(props: { readonly term: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <div class="px-4 py-3">
      <dt class="text-t1 text-ink2">{props.term}</dt>
      <dd class="figures text-t4 font-semibold">{props.children}</dd>
    </div>
  );
}

function PlaceBar(props: { readonly place: ShopDay['places'][number]; readonly total: number }): JSX.Element {
  const desk = useDesk();
  const { t, text } = useWords();
  const name = () => text(desk.shop().places.find((each) => each.id === props.place.place)?.name ?? {});
  return (
    <div class="py-2.5">
      <p class="flex items-baseline justify-between gap-3">
        <span>
          {name()} <span class="figures text-t1 text-ink2">{t('today.placeSales', { count: props.place.sales })}</span>
        </span>
        <MoneyText minor={props.place.total} currency={desk.shop().currency} cents="always" />
      </p>
      <progress
        class="meter mt-1.5 block h-2 w-full"
        max={Math.max(1, props.total)}
        value={props.place.total}
        aria-label={name()}
      />
    </div>
  );
}
