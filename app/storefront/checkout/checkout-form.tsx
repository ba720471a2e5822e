import { type JSX, Show, createEffect, createSignal } from 'solid-js';
import type { OrderContact } from '../../../shared/domain/orders/order.ts';
import { Button } from '../../ui/button.tsx';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import { SyncMark } from '../../ui/sync-mark.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import type { FreshBasket } from '../basket/use-fresh-basket.ts';
import { createOnline } from '../frame/online.ts';
import { useShop } from '../shop-context.tsx';
import { type CheckoutProblems, checkoutProblems } from './checkout-problems.ts';
import { OrderSummary } from './order-summary.tsx';
import { useOrderQueue } from './order-queue-context.tsx';
import { PlaceChoice } from './place-choice.tsx';
import { RefusedOrder } from './refused-order.tsx';

const emptyContact: OrderContact = { name: '', phone: '', note: '' };

/** Place, name, phone, note, total, one button. What is missing is said under its field. */
export function CheckoutForm(props: { readonly fresh: FreshBasket }): JSX.Element {
  const { site, i18n } = useShop();
  const queue = useOrderQueue();
  const online = createOnline();
  const places = () => site().places.filter(({ pickup }) => pickup);
  const [place, setPlace] = createSignal<string | null>(null);
  const [contact, setContact] = createSignal(emptyContact);
  const [problems, setProblems] = createSignal<CheckoutProblems>({});
  createEffect(() => {
    const only = places();
    if (only.length === 1 && place() === null) setPlace(only[0]?.id ?? null);
  });
  const forget = (field: string) =>
    setProblems(Object.fromEntries(Object.entries(problems()).filter(([name]) => name !== field)));
  const set = (field: keyof OrderContact) => (event: { readonly currentTarget: { readonly value: string } }) => {
    setContact({ ...contact(), [field]: event.currentTarget.value });
    forget(field);
  };
  const sending = () => queue.state().type === 'sending';
  let form: HTMLFormElement | undefined;
  const submit = () => {
    const found = checkoutProblems(contact(), place());
    setProblems(found);
    const where = place();
    if (Object.keys(found).length > 0 || where === null) {
      queueMicrotask(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const lines = props.fresh.lines().map(({ line }) => ({ variant: line.variant, quantity: line.quantity }));
    queue.place(
      { lines, place: where, shownTotal: props.fresh.total(), door: 'web', locale: i18n.locale() },
      contact(),
    );
  };
  const problem = (field: keyof CheckoutProblems) => {
    const key = problems()[field];
    return key === undefined ? undefined : i18n.t(key);
  };
  return (
    <form
      ref={(element) => {
        form = element;
      }}
      class="space-y-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Show when={!online()}>
        <NoticeBar tone="wait" sync="here-only">
          <strong class="font-semibold">{i18n.t('checkout.offline')}</strong> · {i18n.t('checkout.offlineNote')}
        </NoticeBar>
      </Show>
      <div class="gutter space-y-4">
        <RefusedOrder fresh={props.fresh} />
        <PlaceChoice
          places={places()}
          chosen={place()}
          lines={props.fresh.lines()}
          problem={problem('place')}
          onChoose={(id) => {
            setPlace(id);
            forget('place');
          }}
        />
        <section class="space-y-3 rounded-r2 border border-line bg-card p-4">
          <h2 class="font-semibold">{i18n.t('checkout.who')}</h2>
          <div class="grid gap-3 md:grid-cols-2">
            <TextField
              label={i18n.t('checkout.name')}
              autocomplete="name"
              maxLength={60}
              value={contact().name}
              onInput={set('name')}
              problem={problem('name')}
            />
            <TextField
              label={i18n.t('checkout.phone')}
              type="tel"
              inputMode="tel"
              autocomplete="tel"
              maxLength={24}
              value={contact().phone}
              onInput={set('phone')}
              problem={problem('phone')}
            />
          </div>
          <TextArea
            label={i18n.t('checkout.note')}
            optional
            rows={2}
            maxLength={300}
            value={contact().note}
            onInput={set('note')}
          />
        </section>
        <OrderSummary fresh={props.fresh} />
      </div>
      <div class="safe-bottom fixed inset-x-0 bottom-0 z-10 border-t border-line bg-card">
        <div class="gutter mx-auto max-w-3xl space-y-2 py-3">
          <p class="flex items-center justify-center gap-2 text-center text-t1 text-ink2">
            <Show when={!online()}>
              <SyncMark state="here-only" bare />
            </Show>
            {i18n.t(online() ? 'checkout.payNote' : 'checkout.payNoteOffline')}
          </p>
          <Button type="submit" kind="primary" size="large" wide busy={sending()}>
            {i18n.t(online() ? 'checkout.place' : 'checkout.keep', {
              total: i18n.money(props.fresh.total(), site().currency, 'always'),
            })}
          </Button>
        </div>
      </div>
    </form>
  );
}
