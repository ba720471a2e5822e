import type { ClientMessage } from '../../protocol/messages.ts';
import { signedBytes } from '../../protocol/signing.ts';
import { limits } from '../../protocol/version.ts';
import type { Outbox, OutboxRow } from '../outbox.ts';
import type { ReplicaState } from '../replica-state.ts';
import { journalStream, parseStream } from '../streams.ts';
import { backOff } from './back-off.ts';
import { isOffered } from './offer-again.ts';
import { nextBatch } from './put-batch.ts';
import type { AfterAck, SentRows } from './take-ack.ts';

/** Puts under way at once, each of another stream: order matters only within one. */
const mostUnderWay = 8;

/** A stream that could not go on rests at least this long, and then longer each time. */
const shortestRest = 500;

/** Sends what the outbox holds, stream by stream, one put at a time in each. */
export type Sender = {
  readonly pump: () => void;
  /** The line is gone: nothing is under way any more. */
  readonly reset: () => void;
  /** What a put carried; null for one of an earlier line. Its stream is free again after `done`. */
  readonly sent: (id: number) => SentRows | null;
  /** The put was dealt with; a stream told to rest sends nothing for a while. */
  readonly done: (id: number, after: AfterAck) => void;
  readonly sending: () => number;
};

/** A journal's next segment goes out when the one before is there whole: the chain runs on over segments. */
export function waitsForEarlier(outbox: Pick<Outbox, 'ofStream'>, stream: string): boolean {
  const name = parseStream(stream);
  if (name?.kind !== 'journal') return false;
  const [place = '', device = '', segment = '1'] = name.parts;
  return Number(segment) > 1 && outbox.ofStream(journalStream(place, device, Number(segment) - 1)).length > 0;
}

/** Rows that may go now. Behind an entry the shop did not take only what it once had goes out. */
function rowsToSend({ outbox, stopped }: ReplicaState, stream: string): readonly OutboxRow[] {
  if (waitsForEarlier(outbox, stream)) return [];
  const waiting = outbox.ofStream(stream);
  if (!stopped.has(stream)) return waiting;
  const after = waiting.findIndex((row) => !isOffered(row));
  return after < 0 ? waiting : waiting.slice(0, after);
}

type Rests = { readonly failures: number; readonly atMost: number };

const healthy: Rests = { failures: 0, atMost: limits.rowsPerPut };

/** `mayOffer`: is this stream read to its end, so that only what the server really lost is still here to be offered? */
export function createSender(
  state: () => ReplicaState,
  send: (message: ClientMessage) => boolean,
  mayOffer: (stream: string) => boolean,
): Sender {
  const underWay = new Map<number, SentRows>();
  const busy = new Set<string>();
  const rests = new Map<string, Rests>();
  let lastId = 0;
  let line = 0;
  const put = async (id: number, { stream, rows }: SentRows): Promise<void> => {
    const { env, enrolment, topics } = state();
    const mine = line;
    const hashes = rows.map(({ hash }) => hash);
    try {
      const signature = await env.key.sign(signedBytes(enrolment?.site ?? '', stream, hashes));
      if (mine !== line) return;
      if (!send({ t: 'put', id, stream, rows: rows.map(({ bytes }) => bytes), signature })) reset();
    } catch (error) {
      env.log('put-failed', { stream, error: String(error) });
      if (mine === line) done(id, { next: 'rest', atMost: rows.length });
    }
    topics.touch('status');
  };
  const begin = (stream: string, rows: readonly OutboxRow[]): void => {
    lastId += 1;
    busy.add(stream);
    underWay.set(lastId, { stream, rows });
    void put(lastId, { stream, rows });
  };
  const reset = (): void => {
    line += 1;
    underWay.clear();
    busy.clear();
    rests.clear();
  };
  const rest = (stream: string, atMost: number): void => {
    const { env } = state();
    const mine = line;
    const failures = (rests.get(stream)?.failures ?? 0) + 1;
    rests.set(stream, { failures, atMost: Math.min(atMost, limits.rowsPerPut) });
    env.after(shortestRest + backOff(failures, env.random), () => {
      if (mine !== line) return;
      busy.delete(stream);
      pump();
    });
  };
  const done: Sender['done'] = (id, after) => {
    const sent = underWay.get(id);
    underWay.delete(id);
    if (!sent) return;
    if (after.next === 'rest') return rest(sent.stream, after.atMost);
    rests.delete(sent.stream);
    busy.delete(sent.stream);
  };
  const pump = (): void => {
    if (state().enrolment === null) return;
    for (const stream of state().outbox.streams()) {
      if (underWay.size >= mostUnderWay) return;
      if (busy.has(stream)) continue;
      const [first, ...others] = rowsToSend(state(), stream);
      if (first === undefined || (isOffered(first) && !mayOffer(stream))) continue;
      const { atMost } = rests.get(stream) ?? healthy;
      begin(stream, nextBatch([first, ...others].slice(0, atMost)));
    }
  };
  return {
    pump,
    reset,
    sent: (id) => underWay.get(id) ?? null,
    done,
    sending: () => [...underWay.values()].reduce((sum, { rows }) => sum + rows.length, 0),
  };
}
