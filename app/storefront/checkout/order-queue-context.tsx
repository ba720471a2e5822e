import { type Accessor, type JSX, batch, createContext, createSignal, onCleanup, onMount, useContext } from 'solid-js';
import type { Order, OrderContact, OrderRequest } from '../../../shared/domain/orders/order.ts';
import { useBasket } from '../basket/basket-context.tsx';
import { watchKept } from '../kept.ts';
import { type OrderRefusal, placeOrder } from './place-order.ts';
import { type PendingOrder, pendingOrderKey, readPendingOrder, writePendingOrder } from './pending-order.ts';

/** `waiting`: kept on this phone, the shop has not answered yet. */
export type QueueState =
  | { readonly type: 'idle' }
  | { readonly type: 'sending' | 'waiting'; readonly order: PendingOrder }
  | { readonly type: 'refused'; readonly order: PendingOrder; readonly refusal: OrderRefusal };

export type OrderQueue = {
  readonly state: Accessor<QueueState>;
  /** The newest order the shop took while this page is open, until it was seen; a further one starts from nothing. */
  readonly placed: Accessor<Order | null>;
  readonly seen: () => void;
  /** Keeps the order here first, then sends it. A second press while one is under way changes nothing. */
  readonly place: (request: OrderRequest, contact: OrderContact) => void;
  readonly retry: () => void;
  /** Gives up an order that waits or was refused: the basket is untouched. */
  readonly withdraw: () => void;
  readonly settle: () => void;
};

const OrderQueueContext = createContext<OrderQueue>();

const retryEveryMs = 15_000;

function createOrderQueue(): OrderQueue {
  const basket = useBasket();
  const [state, setState] = createSignal<QueueState>({ type: 'idle' });
  const [placed, setPlaced] = createSignal<Order | null>(null);
  const taken = (sent: PendingOrder, order: Order) =>
    batch(() => {
      // Two tabs may send the same kept order: the one that still finds it takes its pieces out.
      if (readPendingOrder()?.key === sent.key) {
        writePendingOrder(null);
        basket.takeOrdered(sent.request.lines);
      }
      setPlaced(order);
      setState({ type: 'idle' });
    });
  const send = async (order: PendingOrder) => {
    if (state().type === 'sending') return;
    setState({ type: 'sending', order });
    const answer = await placeOrder({ fetch: (url, init) => fetch(url, init) }, order);
    if (answer.ok) taken(order, answer.value);
    else if (answer.refusal.code === 'no-answer') setState({ type: 'waiting', order });
    else {
      writePendingOrder(null);
      setState({ type: 'refused', order, refusal: answer.refusal });
    }
  };
  const retry = () => {
    const order = readPendingOrder();
    if (order !== null) void send(order);
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
    placed,
    seen: () => setPlaced(null),
    place: (request, contact) => {
      if (readPendingOrder() !== null || state().type === 'sending') return retry();
      const order: PendingOrder = { key: crypto.randomUUID(), request, contact, since: Date.now() };
      setPlaced(null);
      writePendingOrder(order);
      void send(order);
    },
    retry,
    withdraw: () => {
      writePendingOrder(null);
      setState({ type: 'idle' });
    },
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
