import { ok } from '../../kernel/result.ts';
import type { Command } from './command-context.ts';

/** Takes a refused write off the list; its row stays in this device's store. */
export const dismissRefused: Command<'dismiss-refused'> = async ({ state }, { id }) => {
  await state.env.store.commit([{ space: 'refused', key: `shown|${id}`, value: undefined }]);
  state.refused.delete(id);
  state.topics.touch('status');
  return ok({});
};
