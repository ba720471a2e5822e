import { describeStore } from '../ports/store.contract.ts';
import { createInMemoryStore } from './in-memory-store.ts';

describeStore('in-memory store', async () => ({
  open: async () => createInMemoryStore(),
  dispose: async () => undefined,
}));
