import { Navigate, useNavigate } from '@solidjs/router';
import { type JSX, Show, createMemo, createSignal, onCleanup, onMount } from 'solid-js';
import { useDevice } from '../../bindings/device-context.tsx';
import { changeDue } from '../../../shared/domain/till/cash.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import { useDesk } from '../till-desk.tsx';
import { useWords } from '../use-words.ts';
import { ChangedNotice } from './changed-notice.tsx';
import { CardPanel } from './card-panel.tsx';
import { CashFields } from './cash-fields.tsx';
import { cashFromEntry, typeCash } from './cash-entry.ts';
import { MeansRow } from './means-row.tsx';
import type { Means } from './pay-basis.ts';
import { PayKeys } from './pay-keys.tsx';
import { type PayBasis, basisFromOrder, basisFromTicket, isSameCharge, saleInputOf, tenderOf } from './pay-basis.ts';
import { PaySlip } from './pay-slip.tsx';
import { refusalKey } from './refusal-key.ts';

/** Due, received, change; one key finishes. What is being paid for stands left. */
export function PayScreen(): JSX.Element {
  const desk = useDesk();
  const words = useWords();
  const basis = createMemo((): PayBasis => {
    const order = desk.handing();
    return order ? basisFromOrder(order) : basisFromTicket(desk.ticket(), words.text);
  });
  // What the customer was told stands until the clerk takes over the new amount.
  const [told, setTold] = createSignal(basis());
  const due = () => (isSameCharge(told(), basis()) ? null : basis().total);
  return (
    <Show when={basis().lines.length > 0} fallback={<Navigate href={desk.lastSale() === null ? '/' : '/done'} />}>
      <Payment basis={told()} dueNow={due()} onAccept={() => setTold(basis())} />
    </Show>
  );
}

const isButton = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a') !== null;

function Payment(props: {
  readonly basis: PayBasis;
  /** What would be due by now, where that is not what the basis says any more. */
  readonly dueNow: number | null;
  readonly onAccept: () => void;
}): JSX.Element {
  const desk = useDesk();
  const device = useDevice();
  const navigate = useNavigate();
  const words = useWords();
  const currency = () => desk.shop().currency;
  const [means, setMeans] = createSignal<Means>('cash');
  const [entry, setEntry] = createSignal('');
  const [refusal, setRefusal] = createSignal<string | null>(null);
  const [busy, setBusy] = createSignal(false);
  const given = () => (entry() === '' ? props.basis.total : cashFromEntry(entry(), currency()));
  const change = () => changeDue(props.basis.total, given());

  const tender = () => tenderOf({ id: crypto.randomUUID(), means: means(), due: props.basis.total, given: given() });
  const payable = () => props.dueNow === null && (means() === 'card' || change().ok);

  const press = (key: string) => {
    setRefusal(null);
    setEntry((old) => typeCash(old, key, currency()));
  };
  const back = () => {
    desk.handOver(null);
    navigate(props.basis.order === null ? '/' : '/orders');
  };
  const finish = async () => {
    if (busy() || !payable()) return;
    setBusy(true);
    const done = await device.run('make-sale', saleInputOf(props.basis, desk.place().id, tender()));
    setBusy(false);
    if (!done.ok) {
      const missing = Number(done.refusal.detail?.missing ?? 0);
      const amount = words.money(missing, currency());
      setRefusal(words.t(refusalKey(done.refusal.type), { code: done.refusal.type, amount }));
      return;
    }
    desk.finish(done.value);
    navigate('/done', { replace: true });
  };
  const onEnter = (event: KeyboardEvent) => {
    if (!event.repeat) void finish();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest('dialog') !== null) return;
    if (event.key === 'Backspace') press('backspace');
    else if (event.key === 'Escape') back();
    else if (event.key === 'Enter' && !isButton(event.target)) onEnter(event);
    else return;
    event.preventDefault();
  };
  desk.scanner.onTyped((key) => {
    if (/^[\d.,]$/.test(key)) press(key === ',' ? '.' : key);
  });
  onMount(() => window.addEventListener('keydown', onKey));
  onCleanup(() => window.removeEventListener('keydown', onKey));

  return (
    <div class="flex min-h-0 w-full flex-1 md:gap-6 md:p-5">
      <PaySlip basis={props.basis} />
      <div class="flex min-h-0 min-w-0 flex-1 flex-col gap-3 overflow-y-auto p-3 pb-0 md:gap-4 md:overflow-visible md:p-0">
        <div class="flex items-center gap-4">
          <IconButton
            icon="back"
            label={words.t('pay.back')}
            class="size-14! rounded-r2 border border-line2 bg-card"
            onClick={back}
          />
          <div>
            <p class="text-t1 text-ink2">{words.t('pay.due')}</p>
            <p data-due>
              <MoneyText
                minor={props.basis.total}
                currency={currency()}
                cents="always"
                class="text-[44px] leading-none md:text-fig"
              />
            </p>
          </div>
          <Show when={props.basis.order}>
            {(order) => (
              <span class="ml-auto font-medium text-ink2">{words.t('pay.forOrder', { number: order().number })}</span>
            )}
          </Show>
        </div>
        <MeansRow means={means()} onMeans={setMeans} />
        <div class="flex flex-col gap-3 md:min-h-0 md:flex-1 md:gap-4 lg:flex-row">
          <Show when={means() === 'cash'} fallback={<CardPanel total={props.basis.total} currency={currency()} />}>
            <CashFields
              total={props.basis.total}
              given={given()}
              typed={entry() !== ''}
              change={change()}
              currency={currency()}
              onGiven={(text) => {
                setRefusal(null);
                setEntry(text);
              }}
            />
            <PayKeys onKey={press} />
          </Show>
        </div>
        <Show when={props.dueNow !== null}>
          <ChangedNotice amount={words.money(props.dueNow ?? 0, currency(), 'always')} onAccept={props.onAccept} />
        </Show>
        <Show when={refusal()}>
          {(text) => (
            <NoticeBar tone="stop" boxed>
              {text()}
            </NoticeBar>
          )}
        </Show>
        <div class="sticky bottom-0 bg-well pb-3 md:static md:pb-0">
          <Button
            kind="primary"
            size="pay"
            wide
            icon="check"
            busy={busy()}
            disabled={!payable()}
            onClick={() => void finish()}
          >
            {words.t('pay.finish')}
          </Button>
        </div>
      </div>
    </div>
  );
}
