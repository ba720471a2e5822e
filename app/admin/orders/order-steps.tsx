import { For, type JSX } from 'solid-js';
import type { OrderState } from '../../../shared/domain/orders/order.ts';
import type { StaffOrder } from '../../ports/device.ts';
import { useWords } from '../use-words.ts';
import { orderWords } from './order-words.ts';

type Step = { readonly state: OrderState; readonly at: number | null };

/** What happened with its time, and what is still to come; a cancelled order ends there. */
export function stepsOf(order: Pick<StaffOrder, 'state' | 'history'>): readonly Step[] {
  const past = order.history.map(({ state, at }) => ({ state, at }));
  const reached = new Set(past.map((step) => step.state));
  if (order.state === 'cancelled' || order.state === 'collected') return past;
  const ahead = (['placed', 'ready', 'collected'] as const).filter((state) => !reached.has(state));
  return [...past, ...ahead.map((state) => ({ state, at: null }))];
}

/** The order's way as a line of dots. */
export function OrderSteps(props: { readonly order: StaffOrder; readonly timeZone: string | undefined }): JSX.Element {
  const { t, dateTime } = useWords();
  return (
    <ol class="flex">
      <For each={stepsOf(props.order)}>
        {(step) => (
          <li class={`relative flex-1 border-t-2 pt-3 ${step.at === null ? 'border-line2 text-ink3' : 'border-acc'}`}>
            <span
              class={`absolute -top-1.5 left-0 size-2.5 rounded-full border-2 ${step.at === null ? 'border-line2 bg-paper' : 'border-acc bg-acc'}`}
            />
            <span class="block font-medium">{t(orderWords[step.state])}</span>
            <span class="figures block text-t1 text-ink2">
              {step.at === null ? '—' : dateTime(step.at, props.timeZone)}
            </span>
          </li>
        )}
      </For>
    </ol>
  );
}
