import type { ClientMessage } from '../../protocol/messages.ts';
import { signedBytes } from '../../protocol/signing.ts';
import type { Outbox, OutboxRow } from '../outbox.ts';
import type { ReplicaState } from '../replica-state.ts';
import { journalStream, parseStream } from '../streams.ts';
import { nextBatch } from './put-batch.ts';

/** Puts under way at once, each of another stream: order matters only within one. */
const mostUnderWay = 8;

/** Sends what the outbox holds, stream by stream, one put at a time in each. */
export type Sender = {
  readonly pump: () => void;
  /** The line is gone: nothing is under way any more. */
  readonly reset: () => void;
  /** The stream a put was for; null for one of an earlier line. Its stream is free again after `done`. */
  readonly streamOf: (id: number) => string | null;
  readonly done: (id: number) => void;
  /** Leaves a stream alone until called again without it. */
  readonly pause: (stream: string, millis: number) => void;
  readonly sending: () => number;
};

/** A journal's next segment goes out when the one before is there whole: the chain runs on over segments. */
function waitsForEarlier(outbox: Outbox, stream: string): boolean {
  const name = parseStream(stream);
  if (name?.kind !== 'journal') return false;
  const [place = '', device = '', segment = '1'] = name.parts;
  return Number(segment) > 1 && outbox.ofStream(journalStream(place, device, Number(segment) - 1)).length > 0;
}

type UnderWay = { readonly stream: string; readonly rows: number };

export function createSender(state: () => ReplicaState, send: (message: ClientMessage) => boolean): Sender {
  const underWay = new Map<number, UnderWay>();
  const busy = new Set<string>();
  let lastId = 0;
  let line = 0;
  const put = async (stream: string, rows: readonly OutboxRow[]): Promise<void> => {
    const { env, enrolment, topics } = state();
    const mine = line;
    lastId += 1;
    const id = lastId;
    busy.add(stream);
    underWay.set(id, { stream, rows: rows.length });
    const signature = await env.key.sign(
      signedBytes(
        enrolment?.site ?? '',
        stream,
        rows.map(({ hash }) => hash),
      ),
    );
    if (mine !== line) return;
    if (!send({ t: 'put', id, stream, rows: rows.map(({ bytes }) => bytes), signature })) reset();
    topics.touch('status');
  };
  const reset = (): void => {
    line += 1;
    underWay.clear();
    busy.clear();
  };
  const pump = (): void => {
    const { outbox, stopped, enrolment } = state();
    if (enrolment === null) return;
    for (const stream of outbox.streams()) {
      if (underWay.size >= mostUnderWay) return;
      if (busy.has(stream) || stopped.has(stream) || waitsForEarlier(outbox, stream)) continue;
      const rows = nextBatch(outbox.ofStream(stream));
      if (rows.length > 0)
        put(stream, rows).catch((error: unknown) => state().env.log('put-failed', { stream, error: String(error) }));
    }
  };
  return {
    pump,
    reset,
    streamOf: (id) => underWay.get(id)?.stream ?? null,
    done: (id) => {
      const done = underWay.get(id);
      underWay.delete(id);
      if (done) busy.delete(done.stream);
    },
    pause: (stream, millis) => {
      const mine = line;
      busy.add(stream);
      state().env.after(millis, () => {
        if (mine !== line) return;
        busy.delete(stream);
        pump();
      });
    },
    sending: () => [...underWay.values()].reduce((sum, { rows }) => sum + rows, 0),
  };
}
