import { For, type JSX } from 'solid-js';
import type { OrderState } from '../../../shared/domain/orders/order.ts';
import type { ShopperOrder } from '../../../shared/domain/orders/shopper-order.ts';
import { useShop } from '../shop-context.tsx';
import { stateWords } from './order-words.ts';

const way: readonly OrderState[] = ['placed', 'ready', 'collected'];

/** The steps of an order with their times; those to come are pale. A cancelled order shows how far it came. */
export function OrderTimeline(props: {
  readonly order: ShopperOrder;
  readonly timeZone: string | undefined;
}): JSX.Element {
  const { i18n } = useShop();
  const steps = () => {
    const done = props.order.history;
    const last = done.at(-1)?.state;
    const ended = last === 'cancelled' || last === 'collected';
    const ahead = ended ? [] : way.filter((state) => !done.some((each) => each.state === state));
    return [...done.map(({ state, at }) => ({ state, at })), ...ahead.map((state) => ({ state, at: null }))];
  };
  return (
    <ol class="flex">
      <For each={steps()}>
        {({ state, at }, index) => (
          <li class="min-w-0 flex-1" aria-current={state === props.order.state ? 'step' : undefined}>
            <span class="flex items-center">
              <span
                class={`size-3 shrink-0 rounded-full border-2 ${at === null ? 'border-line2' : 'border-acc bg-acc'}`}
              />
              <span
                class={`h-0.5 flex-1 ${index() === steps().length - 1 ? '' : steps()[index() + 1]?.at === null ? 'bg-line' : 'bg-acc'}`}
              />
            </span>
            <span class={`mt-1.5 block text-t1 ${at === null ? 'text-ink3' : 'font-medium'}`}>
              {i18n.t(stateWords[state])}
            </span>
            <span class="figures block pr-3 text-t1 text-ink3">
              {at === null ? '—' : i18n.dateTime(at, props.timeZone)}
            </span>
          </li>
        )}
      </For>
    </ol>
  );
}
