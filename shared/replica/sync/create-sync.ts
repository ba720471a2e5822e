import type { Ack, Rows, ServerMessage, Snap, Welcome, Who } from '../../protocol/messages.ts';
import { limits } from '../../protocol/version.ts';
import type { Enrolment } from '../device-status.ts';
import type { OneAtATime } from '../../kernel/one-at-a-time.ts';
import type { ReplicaState } from '../replica-state.ts';
import { adoptEpoch, readAgain, streamsCutShort } from './adopt-epoch.ts';
import {
  type Connection,
  type ConnectionState,
  createConnection,
  type TokenAnswer,
  type Trouble,
} from './connection.ts';
import { streamsToFollow } from './follow.ts';
import { offerFrom } from './offer-again.ts';
import { createSender } from './sender.ts';
import { createStreamsLoading } from './streams-loading.ts';
import { type AfterAck, takeAck } from './take-ack.ts';
import { takeRows } from './take-rows.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** What did not arrive whole is asked for again after this. */
const againAfter = 2_000;

/** Milliseconds between two tellings of what came in. */
const tellEvery = 100;

export type SyncDeps = {
  readonly state: () => ReplicaState;
  readonly exclusive: OneAtATime;
  readonly token: () => Promise<TokenAnswer>;
  readonly tokenRefused: () => void;
  /** The server asked for a stream to be forgotten. */
  readonly forget: (stream: string) => Promise<void>;
};

type SyncFigures = {
  readonly connection: ConnectionState;
  readonly trouble: Trouble | null;
  readonly offlineSince: number | null;
  readonly sending: number;
  readonly firstSync: { readonly done: number; readonly total: number } | null;
};

export type Sync = Pick<Connection, 'start' | 'stop' | 'wake' | 'rest'> & {
  /** There is something new in the outbox. */
  readonly pump: () => void;
  readonly figures: () => SyncFigures;
};

/** Keeps this device's copy and the server's the same whenever there is a line: rows in, rows out. */
export function createSync({ state, exclusive, token, tokenRefused, forget }: SyncDeps): Sync {
  const { env, topics } = state();
  const live = new Map<string, boolean>();
  const behindAt = new Map<string, number>();
  const loading = createStreamsLoading();
  let connection: ConnectionState = 'offline';
  let trouble: Trouble | null = null;
  let offlineSince: number | null = env.now();
  let lineNumber = 0;
  let headsHeard = false;

  // While a whole shop comes in, screens are told ten times a second, not once a frame.
  let publishedAt = Number.NEGATIVE_INFINITY;
  let isDue = false;
  const publish = (): void => {
    isDue = false;
    publishedAt = env.monotonic();
    topics.publish();
  };
  const publishSoon = (): void => {
    const wait = publishedAt + tellEvery - env.monotonic();
    if (wait <= 0) publish();
    else if (!isDue) {
      isDue = true;
      env.after(wait, publish);
    }
  };
  const guarded = (work: () => Promise<void>): void => {
    const mine = lineNumber;
    exclusive(async () => {
      if (mine === lineNumber) await work();
    })
      .catch((error: unknown) => env.log('sync-failed', { error: String(error) }))
      .finally(publishSoon);
  };
  const subscribe = (streams: readonly string[]): void => {
    const { cursors, epoch } = state();
    for (let i = 0; i < streams.length; i += limits.streamsPerDevice) {
      const some = streams.slice(i, i + limits.streamsPerDevice);
      line.send({ t: 'sub', streams: some.map((stream) => ({ stream, since: cursors.get(stream) ?? 0, epoch })) });
    }
  };
  const subscribeLater = (stream: string): void => {
    const mine = lineNumber;
    env.after(againAfter, () => (mine === lineNumber ? subscribe([stream]) : undefined));
  };
  const takeHeads = async (heads: Readonly<Record<string, number>>): Promise<void> => {
    const cutShort = streamsCutShort(state(), heads);
    if (cutShort.length > 0) {
      env.log('streams-cut-short', { streams: cutShort.length });
      await readAgain(state(), cutShort);
    }
    for (const stream of cutShort) live.delete(stream);
    headsHeard = true;
    const fresh = streamsToFollow(Object.keys(heads)).filter((stream) => !live.has(stream));
    // Behind twice in a row at the same place, although caught up once: a hint was lost.
    const lost = [...live].filter(([stream, isLive]) => {
      const cursor = state().cursors.get(stream) ?? 0;
      const isBehind = isLive && (heads[stream] ?? 0) > cursor;
      const again = isBehind && behindAt.get(stream) === cursor;
      if (isBehind) behindAt.set(stream, cursor);
      else behindAt.delete(stream);
      return again;
    });
    for (const stream of fresh) live.set(stream, false);
    subscribe([...fresh, ...lost.map(([stream]) => stream)]);
    topics.touch('status');
    sender.pump();
  };
  const takeLive = (stream: string, seq: number): void => {
    if (seq > (state().cursors.get(stream) ?? 0)) return subscribeLater(stream);
    live.set(stream, true);
    topics.touch('status');
    sender.pump();
  };
  const load = async ({ stream, seq, url }: Snap): Promise<void> => {
    loading.begin(stream);
    const mine = lineNumber;
    try {
      const answer = await token();
      const bearer = answer.type === 'token' ? answer.token : '';
      const { status, body } = await env.fetch({
        method: 'GET',
        path: url,
        headers: { Authorization: `Bearer ${bearer}` },
      });
      if (status !== 200) throw new Error(`snapshot ${status}`);
      // What the line before promised may mean other rows on this one.
      await exclusive(async () => (mine === lineNumber ? takeSnapshot(state(), stream, seq, body) : undefined));
      if (mine === lineNumber) for (const message of loading.end(stream)) receive(message);
    } catch (error) {
      env.log('snapshot-failed', { stream, error: String(error) });
      if (mine !== lineNumber) return;
      loading.end(stream);
      subscribeLater(stream);
    } finally {
      topics.publish();
    }
  };
  const take = async (message: Rows): Promise<void> => {
    const { stream } = message;
    if ((await takeRows(state(), message)) === 'taken' || live.get(stream) !== true) return;
    // Asked for once: more of the same that is on its way meets a stream that is catching up.
    live.set(stream, false);
    subscribe([stream]);
  };
  const takeResults = async ({ id, results }: Ack): Promise<void> => {
    const sent = sender.sent(id);
    if (sent === null) return;
    // What could not be noted (no room) is offered again: the server knows the rows by their hashes.
    let after: AfterAck = { next: 'rest', atMost: sent.rows.length };
    try {
      const told = await takeAck(state(), sent, results);
      if (told.next !== 'send-from' || (await offerFrom(state(), sent.stream, told.n))) after = told;
    } finally {
      sender.done(id, after);
      sender.pump();
    }
    topics.touch('status');
  };
  const receive = (message: ServerMessage): void => {
    if ('stream' in message && loading.hold(message.stream, message)) return;
    switch (message.t) {
      case 'rows':
        return guarded(() => take(message));
      case 'ack':
        return guarded(() => takeResults(message));
      case 'heads':
        return guarded(() => takeHeads(message.heads));
      case 'live':
        return guarded(async () => takeLive(message.stream, message.seq));
      case 'snap':
        return void load(message);
      case 'deny':
        return void live.delete(message.stream);
      case 'erased':
        return guarded(() => forget(message.stream));
      case 'welcome':
      case 'pong':
    }
  };
  const welcomed = ({ epoch, who }: Welcome): void =>
    guarded(async () => {
      if (epoch !== state().epoch) await adoptEpoch(state(), epoch);
      await takeWho(state(), who);
      sender.pump();
    });
  const changed = (next: ConnectionState, what: Trouble | null): void => {
    if (next !== 'online') {
      lineNumber += 1;
      live.clear();
      headsHeard = false;
      loading.clear();
      sender.reset();
      offlineSince ??= env.now();
    } else offlineSince = null;
    connection = next;
    trouble = what;
    topics.touch('status');
    topics.publish();
  };
  const line = createConnection(env, { token, tokenRefused, welcomed, received: receive, changed });
  const sender = createSender(
    state,
    line.send,
    (stream) => live.get(stream) === true || (headsHeard && !live.has(stream)),
  );

  const firstSync = (): SyncFigures['firstSync'] => {
    const done = [...live.values()].filter((isLive) => isLive).length;
    const isFirst = [...live.keys()].some((stream) => !state().cursors.has(stream) && !live.get(stream));
    return isFirst ? { done, total: live.size } : null;
  };
  const figures = (): SyncFigures => ({
    connection,
    trouble,
    offlineSince,
    sending: sender.sending(),
    firstSync: firstSync(),
  });
  return { start: line.start, stop: line.stop, wake: line.wake, rest: line.rest, pump: sender.pump, figures };
}

/** The shop may have given this device other places. */
async function takeWho(state: ReplicaState, who: Who): Promise<void> {
  const known = state.enrolment;
  if (known === null || who.role === 'guest' || who.role === 'console') return;
  const { site, device, person, role, places, register, series } = who;
  const next: Enrolment = { ...known, site, device, person, role, places, register, series };
  if (JSON.stringify(next) === JSON.stringify(known)) return;
  await state.env.store.commit([{ space: 'meta', key: 'enrolment', value: next }]);
  state.enrolment = next;
  state.topics.touch('status');
}
