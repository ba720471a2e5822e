/** Messages of one socket that wait for their turn: each is finished before the next begins, others' sockets run between. */
export type Inbox = {
  /** False when so much waits that the sender must be broken off. */
  readonly add: (size: number, work: () => Promise<void>) => boolean;
  readonly close: () => void;
};

/** Bytes of messages taken in and not yet worked off. */
const mostWaiting = 16 * 1_048_576;

export function createInbox(failed: (error: unknown) => void): Inbox {
  const waiting: { readonly size: number; readonly work: () => Promise<void> }[] = [];
  let size = 0;
  let busy = false;
  const state = { closed: false };
  const workOff = async (): Promise<void> => {
    busy = true;
    for (let next = waiting.shift(); next && !state.closed; next = waiting.shift()) {
      try {
        await next.work();
      } catch (error) {
        failed(error);
      }
      size -= next.size;
      // One whole turn of the event loop: a till with 10,000 sales must not starve the others.
      await new Promise((resolve) => setImmediate(resolve));
    }
    busy = false;
  };
  return {
    add: (added, work) => {
      if (state.closed) return true;
      size += added;
      waiting.push({ size: added, work });
      if (!busy) void workOff();
      return size <= mostWaiting;
    },
    close: () => {
      state.closed = true;
      waiting.length = 0;
    },
  };
}
