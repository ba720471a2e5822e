import { For, type JSX, Show } from 'solid-js';
import { speak } from '../../../shared/kernel/locale.ts';
import type { SaleSummary } from '../../ports/device.ts';
import { useDesk } from '../till-desk.tsx';
import { useWords } from '../use-words.ts';

/** A receipt as it prints on an 80 mm roll: the shop in its own language, this till's number, every line, the money. */
export function Receipt(props: { readonly sale: SaleSummary; readonly copy?: boolean }): JSX.Element {
  const desk = useDesk();
  const { t, money, dateTime, text } = useWords();
  const amount = (minor: number) => money(minor, desk.shop().currency, 'always');
  const shopName = () => speak(desk.shop().name, desk.shop().mainLocale);
  return (
    <article class="receipt torn rounded-t-r2 border border-line bg-card px-5 pt-5 pb-8">
      <header class="border-b border-dashed border-line2 pb-3 text-center">
        <h2 class="text-t3 font-semibold" lang={shopName().locale}>
          {shopName().text}
        </h2>
        <p class="text-t1 text-ink2">{text(desk.place().name)}</p>
        <p class="text-t1 text-ink2">{text(desk.place().address)}</p>
        <p class="figures text-t1 text-ink2">{desk.place().phone}</p>
      </header>
      <dl class="figures border-b border-dashed border-line2 py-3 text-t1">
        <Fact term={t('receipt.number')}>
          <strong class="font-semibold text-ink" data-receipt>
            {props.sale.receipt}
          </strong>
        </Fact>
        <Fact term={t('receipt.time')}>{dateTime(props.sale.at, desk.place().timeZone)}</Fact>
        <Fact term={t('receipt.clerk')}>{desk.enrolment().name}</Fact>
        <Show when={props.sale.order}>
          <Fact term={t('receipt.order')}>{orderNumber(desk.orders(), props.sale.order)}</Fact>
        </Show>
        <Show when={props.copy}>
          <p class="mt-1 text-center font-medium">— {t('receipt.copy')} —</p>
        </Show>
      </dl>
      <ul class="border-b border-dashed border-line2 py-2">
        <For each={props.sale.lines}>
          {(line) => (
            <li class="flex items-start justify-between gap-3 py-1">
              <span class="min-w-0">
                <span class="block">{[line.title, line.optionText].filter(Boolean).join(' · ')}</span>
                <span class="figures block text-t1 text-ink2">
                  {amount(line.unitPrice)} × {line.quantity}
                </span>
              </span>
              <span class="figures shrink-0 whitespace-nowrap">{amount(line.total)}</span>
            </li>
          )}
        </For>
      </ul>
      <dl class="figures space-y-0.5 pt-3">
        <div class="flex items-baseline justify-between text-t3 font-semibold">
          <dt>
            {t('receipt.total')}{' '}
            <span class="text-t1 font-normal text-ink2">{t('receipt.pieces', { count: props.sale.pieces })}</span>
          </dt>
          <dd>{amount(props.sale.total)}</dd>
        </div>
        <For each={props.sale.tenders}>
          {(tender) => (
            <>
              <Fact term={t(tender.means === 'cash' ? 'receipt.cash' : 'receipt.card')}>
                {amount(tender.given ?? tender.amount)}
              </Fact>
              <Show when={(tender.change ?? 0) > 0}>
                <Fact term={t('receipt.change')}>{amount(tender.change ?? 0)}</Fact>
              </Show>
            </>
          )}
        </For>
      </dl>
      <p class="pt-4 text-center text-t1 text-ink2">{t('receipt.thanks')}</p>
    </article>
  );
}

const orderNumber = (orders: readonly { readonly id: string; readonly number: string }[], id: string | null): string =>
  orders.find((order) => order.id === id)?.number ?? '';

function Fact(props: { readonly term: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <div class="flex justify-between gap-3 text-ink2">
      <dt>{props.term}</dt>
      <dd class="text-right">{props.children}</dd>
    </div>
  );
}
