import { type Accessor, type JSX, batch, createContext, createSignal, onCleanup, onMount, useContext } from 'solid-js';
import type { OrderContact, OrderRequest } from '../../../shared/domain/orders/order.ts';
import type { ShopperOrder } from '../../../shared/domain/orders/shopper-order.ts';
import { useBasket } from '../basket/basket-context.tsx';
import { watchKept } from '../kept.ts';
import { type OrderRefusal, placeOrder, withdrawOrder } from './place-order.ts';
import { type PendingOrder, pendingOrderKey, readPendingOrder, writePendingOrder } from './pending-order.ts';

/** `waiting`: kept on this phone, the shop has not answered yet. `again`: it waited and is under way once more. */
export type QueueState =
  | { readonly type: 'idle' }
  | { readonly type: 'sending'; readonly order: PendingOrder; readonly again: boolean }
  | { readonly type: 'waiting'; readonly order: PendingOrder }
  | { readonly type: 'refused'; readonly order: PendingOrder; readonly refusal: OrderRefusal };

export type OrderQueue = {
  readonly state: Accessor<QueueState>;
  /** The order that is kept on this phone, also while it is sent again: what is shown of it stands still. */
  readonly kept: Accessor<PendingOrder | undefined>;
  /** The newest order the shop took while this page is open, until it was seen; a further one starts from nothing. */
  readonly placed: Accessor<ShopperOrder | null>;
  readonly seen: () => void;
  /** Keeps the order here first, then sends it. A second press while one is under way changes nothing. */
  readonly place: (request: OrderRequest, contact: OrderContact) => void;
  readonly retry: () => void;
  /**
   * Gives up an order that waits; the basket is untouched. One that may have arrived is asked for first: had it arrived,
   * it is placed; `unsure` when nobody could be asked, and it goes on waiting.
   */
  readonly withdraw: () => Promise<'gone' | 'placed' | 'unsure'>;
  /** Gives it up without asking. */
  readonly forget: () => void;
  readonly settle: () => void;
};

const OrderQueueContext = createContext<OrderQueue>();

const retryEveryMs = 15_000;
const network = { fetch: (url: string, init: RequestInit) => fetch(url, init) };

function createOrderQueue(): OrderQueue {
  const basket = useBasket();
  const [state, setState] = createSignal<QueueState>({ type: 'idle' });
  const [placed, setPlaced] = createSignal<ShopperOrder | null>(null);
  const keptOrder = () => {
    const now = state();
    return now.type === 'waiting' || (now.type === 'sending' && now.again) ? now.order : undefined;
  };
  const taken = (sent: PendingOrder, order: ShopperOrder) =>
    batch(() => {
      // Two tabs may send the same kept order: the one that still finds it takes its pieces out.
      if (readPendingOrder()?.key === sent.key) {
        writePendingOrder(null);
        basket.takeOrdered(sent.request.lines);
      }
      setPlaced(order);
      setState({ type: 'idle' });
    });
  const forget = () => {
    writePendingOrder(null);
    setState({ type: 'idle' });
  };
  const send = async (kept: PendingOrder, again: boolean) => {
    if (state().type === 'sending') return;
    const order: PendingOrder = navigator.onLine ? { ...kept, sent: true } : kept;
    if (readPendingOrder()?.key === order.key) writePendingOrder(order);
    setState({ type: 'sending', order, again });
    const answer = await placeOrder(network, order);
    if (answer.ok) taken(order, answer.value);
    else if (answer.refusal.code === 'no-answer') setState({ type: 'waiting', order });
    else {
      writePendingOrder(null);
      setState({ type: 'refused', order, refusal: answer.refusal });
    }
  };
  const retry = () => {
    const order = readPendingOrder();
    if (order !== null) void send(order, true);
  };
  const withdraw = async () => {
    const now = state();
    if (now.type !== 'waiting') return 'unsure';
    const { order } = now;
    if (order.sent !== true) {
      forget();
      return 'gone';
    }
    setState({ type: 'sending', order, again: true });
    const answer = await withdrawOrder(network, order);
    if (!answer.ok) {
      setState({ type: 'waiting', order });
      return 'unsure';
    }
    if (answer.value === null) forget();
    else taken(order, answer.value);
    return answer.value === null ? 'gone' : 'placed';
  };
  onMount(() => {
    retry();
    const timer = setInterval(() => state().type === 'waiting' && retry(), retryEveryMs);
    window.addEventListener('online', retry);
    const stop = watchKept(pendingOrderKey, (text) => {
      if (text === null && state().type === 'waiting') setState({ type: 'idle' });
    });
    onCleanup(() => {
      clearInterval(timer);
      window.removeEventListener('online', retry);
      stop();
    });
  });
  return {
    state,
    kept: keptOrder,
    placed,
    seen: () => setPlaced(null),
    place: (request, contact) => {
      if (readPendingOrder() !== null || state().type === 'sending') return retry();
      const order: PendingOrder = { key: crypto.randomUUID(), request, contact, since: Date.now() };
      setPlaced(null);
      writePendingOrder(order);
      void send(order, false);
    },
    retry,
    withdraw,
    forget,
    settle: () => setState({ type: 'idle' }),
  };
}

/** Orders survive a closed page and a lost network: kept first, sent until answered, answered once. */
export function OrderQueueProvider(props: { readonly children: JSX.Element }): JSX.Element {
  return <OrderQueueContext.Provider value={createOrderQueue()}>{props.children}</OrderQueueContext.Provider>;
}

export function useOrderQueue(): OrderQueue {
  const queue = useContext(OrderQueueContext);
  if (queue === undefined) throw new Error('useOrderQueue needs an OrderQueueProvider above it');
  return queue;
}
