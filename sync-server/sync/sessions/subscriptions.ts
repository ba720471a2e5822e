import { encodeMessage } from '../../../shared/protocol/codec.ts';
import type { ServerMessage, Sub, Who } from '../../../shared/protocol/messages.ts';
import { canRead } from '../../../shared/replica/share-policy.ts';
import type { SocketPort } from '../../ports/socket.ts';
import type { Keeper } from '../keeper.ts';
import type { Snapshots } from '../snapshots.ts';
import type { Hub, Listener } from './hub.ts';
import { type RowsFrame, rowsFrames } from './rows-frames.ts';

/** Rows read in one turn of the store: others get their turn between. */
const readAtOnce = 200;

type Following = { sent: number; live: boolean };

export type SubscriptionDeps = {
  readonly keeper: Keeper;
  readonly hub: Hub;
  readonly snapshots: Snapshots;
  readonly epoch: string;
};

/** What one socket follows: from where it stands to the head, then every row as it commits. */
export type Subscriptions = {
  readonly add: (sub: Sub) => Promise<void>;
  readonly remove: (streams: readonly string[]) => void;
  readonly take: (stream: string, frame: RowsFrame) => void;
  readonly close: () => void;
};

export function createSubscriptions(
  deps: SubscriptionDeps,
  who: Who,
  socket: SocketPort,
  listener: Listener,
): Subscriptions {
  const following = new Map<string, Following>();
  let closed = false;
  const send = (message: ServerMessage) => socket.send(encodeMessage(message));

  const catchUp = async (stream: string, state: Following): Promise<void> => {
    const goesOn = () => !closed && following.get(stream) === state;
    const snapshot = await deps.snapshots.forReader(stream, state.sent, deps.hub.headOf(stream));
    if (snapshot && goesOn()) {
      send({ t: 'snap', stream, seq: snapshot.seq, url: snapshot.url });
      state.sent = snapshot.seq;
    }
    while (goesOn() && state.sent < deps.hub.headOf(stream)) {
      const rows = await deps.keeper.read((tx) => tx.read(stream, state.sent, readAtOnce));
      for (const { frame, to } of rowsFrames(stream, state.sent, rows)) {
        if (!goesOn()) return;
        socket.send(frame);
        state.sent = to;
        await socket.flushed();
      }
      if (rows.length === 0) break;
    }
    if (!goesOn()) return;
    // No turn of the event loop lies between the comparison above and this: no row can slip through.
    state.live = true;
    send({ t: 'live', stream, seq: state.sent });
  };

  const begin = async (stream: string, since: number, epoch: string): Promise<void> => {
    if (!canRead(who, stream)) return send({ t: 'deny', stream });
    const known = epoch === deps.epoch && since <= deps.hub.headOf(stream);
    const state: Following = { sent: known ? since : 0, live: false };
    following.set(stream, state);
    deps.hub.listen(stream, listener);
    await catchUp(stream, state);
  };

  return {
    add: async ({ streams }) => {
      for (const { stream, since, epoch } of streams) if (!closed) await begin(stream, since, epoch);
    },
    remove: (streams) => {
      for (const stream of streams) {
        following.delete(stream);
        deps.hub.ignore(stream, listener);
      }
    },
    take: (stream, { frame, to }) => {
      const state = following.get(stream);
      if (!state?.live) return;
      socket.send(frame);
      state.sent = to;
    },
    close: () => {
      closed = true;
      following.clear();
    },
  };
}
