import { isQuantity } from '../../domain/pricing/limits.ts';
import type { Movement } from '../../domain/stock/movement.ts';
import { ok } from '../../kernel/result.ts';
import { record } from '../record.ts';
import { type Command, newId, putIntent, refused, worksAt } from './command-context.ts';

/** Goods received, or a count put right by a number of pieces up or down; never what was on the screen before. */
export const moveStock: Command<'move-stock'> = async (context, input) => {
  const { state, who } = context;
  const { place, variant, quantity, reason } = input;
  if (!worksAt(who, place)) return refused('not-allowed');
  if (!isQuantity(Math.abs(quantity)) || (reason === 'received' && quantity < 0))
    return refused('bad-quantity', { variant });
  if (state.catalog.findByVariant(variant) === null) return refused('unknown-variant', { variant });
  const [from, to] = quantity > 0 ? (['world', 'shelf'] as const) : (['shelf', 'world'] as const);
  const at = state.env.now();
  const movement: Movement = { id: newId(context), variant, quantity: Math.abs(quantity), from, to, reason, at };
  const fact = { type: 'stock-moved', by: who.person, movements: [movement] } as const;
  const extra = [putIntent(context, 'move-stock', input, {})];
  await record(state, { intent: 'move-stock', facts: [{ place, fact }], extra, strict: true });
  return ok({});
};
