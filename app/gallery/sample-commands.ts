import { must } from '../../shared/kernel/assert.ts';
import { type Result, ok, refuse } from '../../shared/kernel/result.ts';
import { canMove } from '../../shared/domain/orders/order-states.ts';
import { decideSale } from '../../shared/domain/till/make-sale.ts';
import type { CommandRefusal, Commands, StaffOrder } from '../ports/device.ts';
import { type FlatProduct, writeFields } from './flat-product.ts';
import { type SampleState, moveStock, stockOf, tillItems } from './sample-state.ts';

export type SampleEnv = { readonly now: () => number; readonly newId: () => string };

type Answer<C extends keyof Commands> = Result<Commands[C]['output'], CommandRefusal>;
type Handler<C extends keyof Commands> = (env: SampleEnv, state: SampleState, input: Commands[C]['input']) => Answer<C>;

const moved = (order: StaffOrder, to: StaffOrder['state'], at: number): StaffOrder => ({
  ...order,
  state: to,
  history: [...order.history, { state: to, at, by: null }],
});

function makeSale(env: SampleEnv, state: SampleState, input: Commands['make-sale']['input']): Answer<'make-sale'> {
  const place = must(
    state.shop.places.find((each) => each.id === input.place),
    'the place',
  );
  const { enrolment } = state.status;
  const items = new Map(tillItems(state, place.id).map((item) => [item.variant, item]));
  const sale = decideSale(
    env,
    {
      currency: state.shop.currency,
      locale: state.shop.mainLocale,
      door: 'till',
      clerk: enrolment?.person ?? '',
      placeCode: place.code,
      register: enrolment?.register ?? 1,
      series: enrolment?.series ?? 'A',
      lastSequence: state.sales.length,
      findItem: (variant) => items.get(variant) ?? null,
      findOrder: (id) => state.orders.find((order) => order.id === id) ?? null,
    },
    input,
  );
  if (!sale.ok) return refuse({ type: sale.refusal.type, detail: { ...sale.refusal } });
  const { id, receipt, total, lines, tenders, order } = sale.value;
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0);
  const made = { id, receipt, total, lines, tenders, order, pieces, at: env.now(), synced: false, place: place.id };
  state.sales.push(made);
  for (const line of lines) moveStock(state, place.id, line.variant, -line.quantity);
  state.orders = state.orders.map((each) => (each.id === order ? moved(each, 'collected', env.now()) : each));
  state.status = { ...state.status, unsynced: state.status.unsynced + 1 };
  return ok(made);
}

function advanceOrder(
  env: SampleEnv,
  state: SampleState,
  input: Commands['advance-order']['input'],
): Answer<'advance-order'> {
  if (state.status.connection === 'offline') return refuse({ type: 'needs-network' });
  const order = state.orders.find((each) => each.id === input.order);
  if (!order || !canMove(order.state, input.to, 'staff')) return refuse({ type: 'order-not-open' });
  state.orders = state.orders.map((each) => (each === order ? moved(order, input.to, env.now()) : each));
  return ok({});
}

const importCounts = {
  format: 'shopify',
  products: 20,
  variants: 22,
  unchanged: 0,
  rejected: [
    { line: 7, reason: 'unreadable-price' },
    { line: 15, reason: 'missing-title' },
  ],
};

/** Every command, done at once on the state in memory. */
export const sampleCommands: { readonly [C in keyof Commands]: Handler<C> } = {
  'create-product': (env, state, { writes }) => {
    const id = env.newId();
    const fields: FlatProduct = new Map([['createdAt', env.now()]]);
    writeFields(fields, writes);
    state.products.set(id, fields);
    return ok({ id });
  },
  'edit-product': (_, state, { id, writes }) => {
    const fields = state.products.get(id);
    if (!fields) return refuse({ type: 'unknown-product' });
    writeFields(fields, writes);
    return ok({});
  },
  'edit-shop': () => ok({}),
  'move-stock': (_, state, { place, variant, quantity, reason }) => {
    const by = reason === 'corrected' ? quantity - 0 : quantity;
    if (stockOf(state, place, variant) + by < -9_999) return refuse({ type: 'bad-quantity' });
    moveStock(state, place, variant, by);
    return ok({});
  },
  'add-photo': (_, _state, { bytes }) => ok({ ref: `media:${String(bytes.length).padStart(64, '0')}` }),
  'make-sale': makeSale,
  'advance-order': advanceOrder,
  'plan-import': () => ok({ plan: 'plan-1', counts: importCounts }),
  'apply-import': (env, state) => {
    const done = { id: env.newId(), file: 'apparel.csv', at: env.now(), counts: importCounts, undone: false };
    state.imports = [done, ...state.imports];
    return ok(done);
  },
  'undo-import': (_, state, { id }) => {
    state.imports = state.imports.map((each) => (each.id === id ? { ...each, undone: true } : each));
    return ok({});
  },
  'dismiss-refused': (_, state, { id }) => {
    state.status = { ...state.status, refused: state.status.refused.filter((each) => each.id !== id) };
    return ok({});
  },
};
