import { ok } from '../../kernel/result.ts';
import { parseStream } from '../streams.ts';
import type { Command } from './command-context.ts';

/**
 * Takes a refused write off the list; its row stays in this device's store. An entry of a log is still shown where it
 * counts, so that it was refused stays known: a sale the server never took is not to look as if it had.
 */
export const dismissRefused: Command<'dismiss-refused'> = async ({ state }, { id }) => {
  const told = state.refused.get(id);
  if (told === undefined) return ok({});
  const kept = parseStream(told.stream)?.form === 'log' ? { ...told, dismissed: true as const } : undefined;
  await state.env.store.commit([{ space: 'refused', key: `shown|${id}`, value: kept }]);
  if (kept) state.refused.set(id, kept);
  else state.refused.delete(id);
  state.topics.touch('status');
  return ok({});
};
