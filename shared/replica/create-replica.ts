import { createId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { CommandContext, Intent } from './commands/command-context.ts';
import { refused } from './commands/command-context.ts';
import { commands } from './commands/commands.ts';
import type { ImportPlans } from './commands/import-plans.ts';
import type { CommandRefusal, Commands } from './command-table.ts';
import type { DeviceStatus, Enrolment } from './device-status.ts';
import type { Env } from './env.ts';
import { createOneAtATime } from '../kernel/one-at-a-time.ts';
import { forgetStream } from './forget-stream.ts';
import { loadState } from './load-state.ts';
import { StorageFull } from './replica-store.ts';
import { createSession } from './session.ts';
import { createShows } from './show/create-shows.ts';
import { createSync } from './sync/create-sync.ts';
import { createPhotoUpload } from './sync/upload-photos.ts';
import { createTopics, type Topic } from './topics.ts';
import type { Views } from './views.ts';

export type RunOptions = {
  /** Asked again under the same id, a command that was done answers as it did then. */
  readonly id?: string;
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: { readonly aborted: boolean };
};

/** A device's copy of the shop: what it shows, what it can be asked, and how it keeps up with the server. */
export type Replica = {
  readonly status: () => DeviceStatus;
  readonly watchStatus: (show: (status: DeviceStatus) => void) => () => void;
  readonly read: <V extends keyof Views>(view: V, params: Views[V]['params']) => Views[V]['value'];
  readonly watch: <V extends keyof Views>(
    view: V,
    params: Views[V]['params'],
    show: (value: Views[V]['value']) => void,
  ) => () => void;
  readonly run: <C extends keyof Commands>(
    command: C,
    input: Commands[C]['input'],
    options?: RunOptions,
  ) => Promise<Result<Commands[C]['output'], CommandRefusal>>;
  readonly enrol: (secret: string, name: string) => Promise<Result<Enrolment, CommandRefusal>>;
  /** The network came or went, as far as the browser knows. */
  readonly setOnline: (online: boolean) => void;
  /** Lets go of the line and the timers; the store stays as it is. */
  readonly stop: () => void;
};

const never = { aborted: false };

/** Opens what the store holds and, on an enrolled device, starts keeping up with the server. */
export async function createReplica(env: Env): Promise<Replica> {
  const topics = createTopics((error) => env.log('watcher-failed', { error: String(error) }));
  const exclusive = createOneAtATime();
  const state = await loadState(env, topics);
  const session = createSession(env, () => state.enrolment?.site ?? null);
  const sync = createSync({
    state: () => state,
    exclusive,
    token: session.token,
    tokenRefused: session.dropToken,
    forget: (stream) => forgetStream(state, stream),
  });
  const photos = createPhotoUpload({
    state: () => state,
    token: session.token,
    tokenRefused: session.dropToken,
    isOnline: () => sync.figures().connection === 'online',
    flush: () => topics.publish(),
  });
  const shows = createShows(() => state);
  const plans: ImportPlans = new Map();

  const status = (): DeviceStatus => {
    const { connection, offlineSince, sending, firstSync, trouble } = sync.figures();
    const refusedWrites = [...state.refused.values()].filter(({ dismissed }) => !dismissed).sort((a, b) => b.at - a.at);
    const unsynced = state.outbox.size();
    return {
      enrolment: state.enrolment,
      connection,
      offlineSince,
      unsynced,
      sending,
      firstSync,
      refused: refusedWrites,
      trouble,
    };
  };
  const flush = (): void => {
    sync.pump();
    topics.publish();
  };
  const watchTopics = (from: readonly Topic[], told: () => void): (() => void) =>
    topics.watch((touched) => {
      if (from.some((topic) => touched.has(topic))) told();
    });
  const watch: Replica['watch'] = (view, params, show) => {
    const { from, show: read } = shows[view];
    show(read(params));
    return watchTopics(from, () => show(read(params)));
  };
  const contextOf = (who: Enrolment, id: string, { progress, signal }: RunOptions): CommandContext => ({
    id,
    state,
    who,
    exclusive,
    token: session.token,
    plans,
    report: progress ?? (() => undefined),
    signal: signal ?? never,
    flush,
  });
  const run: Replica['run'] = async (name, input, options = {}) => {
    if (state.enrolment === null) return refused('not-enrolled');
    const id = options.id ?? createId(env.random, env.now());
    try {
      const before =
        options.id === undefined ? undefined : ((await env.store.get('intents', id)) as Intent | undefined);
      if (before?.name === name) return ok(before.output as Commands[typeof name]['output']);
      return await commands[name](contextOf(state.enrolment, id, options), input);
    } catch (error) {
      if (error instanceof StorageFull) return refused('storage-full');
      throw error;
    } finally {
      flush();
      if (name === 'add-photo') void photos.start();
    }
  };
  const enrol: Replica['enrol'] = async (secret, name) => {
    if (state.enrolment !== null) return refuse({ type: 'already-enrolled' });
    const enrolled = await session.enrol(secret, name);
    if (!enrolled.ok) return enrolled;
    await env.store.commit([{ space: 'meta', key: 'enrolment', value: enrolled.value }], { strict: true });
    state.enrolment = enrolled.value;
    topics.touch('status');
    topics.publish();
    sync.start();
    return enrolled;
  };
  // A till left on overnight shows the new day, not yesterday's total.
  let cancelTick = (): void => undefined;
  const tick = (): void => {
    cancelTick = env.after(60_000, () => {
      topics.touch('sales');
      topics.publish();
      tick();
    });
  };
  tick();
  let wasOnline = false;
  const stopUploading = watchTopics(['status'], () => {
    const isOnline = sync.figures().connection === 'online';
    if (isOnline && !wasOnline) void photos.start();
    wasOnline = isOnline;
  });
  if (state.enrolment !== null) sync.start();
  return {
    status,
    watchStatus: (show) => {
      show(status());
      return watchTopics(['status'], () => show(status()));
    },
    read: (view, params) => shows[view].show(params),
    watch,
    run,
    enrol,
    setOnline: (online) => (online ? sync.wake() : sync.rest()),
    stop: () => {
      stopUploading();
      photos.stop();
      cancelTick();
      sync.stop();
    },
  };
}
