import { useNavigate } from '@solidjs/router';
import { type JSX, Show, createSignal } from 'solid-js';
import { nextOrderStates } from '../../../shared/domain/orders/order-states.ts';
import type { OrderState } from '../../../shared/domain/orders/order.ts';
import { useDevice } from '../../bindings/device-context.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { StaffOrder } from '../../ports/device.ts';
import { useDesk } from '../admin-desk.tsx';
import { useWords } from '../use-words.ts';
import { refusalText } from '../products/editor/flaw-words.ts';
import { OrderLines } from './order-lines.tsx';
import { OrderSteps } from './order-steps.tsx';
import { orderTones, orderWords } from './order-words.ts';

/** One order whole: its way so far, what is in it, who comes for it, and what can be done now. */
export function OrderDetail(props: { readonly order: StaffOrder }): JSX.Element {
  const desk = useDesk();
  const device = useDevice();
  const navigate = useNavigate();
  const words = useWords();
  const { t, text } = words;
  const toast = useToast();
  const [busy, setBusy] = createSignal(false);
  const [asking, setAsking] = createSignal(false);
  const place = () => desk.shop().places.find((each) => each.id === props.order.place);
  const steps = () => nextOrderStates(props.order.state, 'staff');
  const offline = () => desk.status().connection === 'offline';

  const advance = async (to: OrderState) => {
    setAsking(false);
    setBusy(true);
    const done = await device.run('advance-order', { order: props.order.id, place: props.order.place, to });
    setBusy(false);
    toast.show({
      text: done.ok ? t(to === 'ready' ? 'orders.nowReady' : 'orders.nowCancelled') : refusalText(words, done.refusal),
    });
  };
  const copy = () => {
    void copyText(props.order.number).then((copied) => copied && toast.show({ text: t('orders.copied') }));
  };
  return (
    <main class="flex min-h-dvh flex-col lg:min-h-full">
      <header class="gutter sticky top-0 z-10 flex h-14 items-center gap-2 border-b border-line bg-paper lg:h-18 lg:px-8!">
        <IconButton icon="back" label={words.kit().back} class="-ml-3 lg:hidden" onClick={() => navigate('/orders')} />
        <h1 class="figures lines-1 text-t4 font-semibold">{props.order.number}</h1>
        {/* Plain http has no clipboard. */}
        <Show when={window.isSecureContext}>
          <IconButton icon="copy" label={t('orders.copy')} onClick={copy} />
        </Show>
        <Badge tone={orderTones[props.order.state]}>{t(orderWords[props.order.state])}</Badge>
      </header>
      <div class="gutter flex-1 space-y-5 py-5 lg:px-8!">
        <OrderSteps order={props.order} timeZone={place()?.timeZone} />
        <div class="gap-5 xl:grid xl:grid-cols-[1fr_256px]">
          <div class="space-y-5">
            <OrderLines order={props.order} />
            <Show when={props.order.contact?.note}>
              {(note) => (
                <div class="flex gap-3 rounded-r2 border border-line bg-card p-4">
                  <Icon name="note" size={20} class="mt-0.5 text-ink2" />
                  <p>
                    {note()}
                    <span class="block text-t1 text-ink2">{t('orders.note')}</span>
                  </p>
                </div>
              )}
            </Show>
          </div>
          <section class="mt-5 h-fit rounded-r2 border border-line bg-card p-4 xl:mt-0">
            <p class="text-t3 font-semibold">{props.order.contact?.name || t('orders.noContact')}</p>
            <Show when={props.order.contact?.phone}>
              {(phone) => (
                <a
                  href={`tel:${phone().replace(/[^+\d]/g, '')}`}
                  class="reach figures mt-1 inline-flex items-center gap-2 text-acc"
                >
                  <Icon name="phone" size={18} /> {phone()}
                </a>
              )}
            </Show>
            <dl class="mt-3 space-y-2 border-t border-line pt-3">
              <Fact term={t('orders.pickupCode')}>
                <span class="figures font-semibold">{props.order.pickupCode}</span>
              </Fact>
              <Fact term={t('orders.place')}>{text(place()?.name ?? {})}</Fact>
              <Fact term={t('orders.payment')}>{t('orders.payOnPickup')}</Fact>
            </dl>
          </section>
        </div>
        <Show when={offline() && steps().length > 0}>
          <NoticeBar tone="wait" sync="here-only" boxed>
            {t('orders.needsNetwork')}
          </NoticeBar>
        </Show>
      </div>
      <Show when={steps().length > 0}>
        <footer class="gutter safe-bottom sticky bottom-0 border-t border-line bg-card py-3 lg:px-8!">
          <div class="flex justify-end gap-3">
            <Show when={steps().includes('cancelled')}>
              <Button size="large" disabled={offline()} onClick={() => setAsking(true)}>
                {t('orders.cancel')}
              </Button>
            </Show>
            <Show
              when={steps().includes('ready')}
              fallback={
                <p class="flex flex-1 items-center justify-end text-t1 text-ink2">{t('orders.handOverAtTill')}</p>
              }
            >
              <Button
                kind="primary"
                size="large"
                class="max-lg:flex-1"
                busy={busy()}
                disabled={offline()}
                onClick={() => void advance('ready')}
              >
                {t('orders.markReady')}
              </Button>
            </Show>
          </div>
        </footer>
      </Show>
      <Sheet
        open={asking()}
        onClose={() => setAsking(false)}
        title={t('orders.cancelTitle', { number: props.order.number })}
      >
        <div class="space-y-4 px-4 pb-5">
          <p>
            {t('orders.cancelHelp', {
              count: props.order.lines.reduce((sum, line) => sum + line.quantity, 0),
              place: text(place()?.name ?? {}),
            })}
          </p>
          <div class="flex gap-3">
            <Button size="large" class="flex-1" onClick={() => setAsking(false)}>
              {t('orders.keep')}
            </Button>
            <Button kind="danger" size="large" class="flex-1" busy={busy()} onClick={() => void advance('cancelled')}>
              {t('orders.cancel')}
            </Button>
          </div>
        </div>
      </Sheet>
    </main>
  );
}

function Fact(props: { readonly term: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <div class="flex justify-between gap-3">
      <dt class="text-ink2">{props.term}</dt>
      <dd class="text-right">{props.children}</dd>
    </div>
  );
}
