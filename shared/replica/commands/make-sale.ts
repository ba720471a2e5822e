import { must } from '../../kernel/assert.ts';
import { ok } from '../../kernel/result.ts';
import { priceItemOf } from '../../domain/pricing/price-basket.ts';
import type { PriceItem } from '../../domain/pricing/price-items.ts';
import type { Place } from '../../domain/catalog/shop.ts';
import { decideSale, type SaleRefusal, type SaleState } from '../../domain/till/make-sale.ts';
import type { Commands } from '../command-table.ts';
import type { SaleMade } from '../facts/journal-facts.ts';
import { emptyJournal } from '../journal-state.ts';
import { record } from '../record.ts';
import type { ReplicaState } from '../replica-state.ts';
import type { SaleSummary } from '../views.ts';
import { type Command, type CommandContext, newId, putIntent, refused, worksAt } from './command-context.ts';

const findItem = (state: ReplicaState, id: string): PriceItem | null => {
  const product = state.catalog.findByVariant(id);
  const variant = product?.variants.find((each) => each.id === id);
  return product && variant ? priceItemOf(product, variant) : null;
};

function saleState({ state, who }: CommandContext, place: Place): SaleState {
  return {
    currency: must(state.shop, 'the shop').currency,
    locale: must(state.shop, 'the shop').mainLocale,
    door: 'till',
    clerk: who.person,
    placeCode: place.code,
    register: who.register,
    series: who.series,
    lastSequence: (state.journals.get(place.id) ?? emptyJournal).sequence,
    findItem: (variant) => findItem(state, variant),
    findOrder: state.orders.find,
    freeOf: (variant) => state.places.onHand(place.id, variant) - state.places.promised(place.id, variant),
  };
}

const detailOf = (refusal: SaleRefusal): Readonly<Record<string, string | number>> =>
  Object.fromEntries(Object.entries(refusal).filter(([name]) => name !== 'type'));

const summaryOf = (sale: SaleMade, at: number): SaleSummary => {
  const { id, receipt, total, lines, tenders, order } = sale;
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return { id, receipt, at, total, pieces, lines, tenders, order, synced: false };
};

/** One order is handed over once: also while the server has not heard of it yet. */
const isHandedOver = (state: ReplicaState, order: string): boolean =>
  state.sales.sales().some(({ sale }) => sale.order === order);

/** A finished sale, offline as online: on the disk with its receipt's number before it is answered. */
export const makeSale: Command<'make-sale'> = async (context, input: Commands['make-sale']['input']) => {
  const { state, who } = context;
  const place = state.shop?.places.find(({ id }) => id === input.place);
  if (!place) return refused('no-such-place');
  if (!worksAt(who, place.id)) return refused('not-allowed');
  if (input.order !== null && isHandedOver(state, input.order)) return refused('order-not-open');
  const decided = decideSale({ newId: () => newId(context) }, saleState(context, place), input);
  if (!decided.ok) return refused(decided.refusal.type, detailOf(decided.refusal));
  const fact: SaleMade = { type: 'sale-made', ...decided.value };
  const output = summaryOf(fact, state.env.now());
  const extra = [putIntent(context, 'make-sale', input, output)];
  await record(state, { intent: 'make-sale', facts: [{ place: place.id, fact }], extra, strict: true });
  return ok(output);
};
