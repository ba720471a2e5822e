import { trustedUrl } from './trusted-url.ts';

/** Starts the worker that owns the replica. `address` comes from a `?worker&url` import. */
export const startWorker = (address: string): Worker =>
  new Worker(trustedUrl(address), { type: 'module', name: 'replica' });
