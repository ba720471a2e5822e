import wasmAddress from '@automerge/automerge/automerge.wasm?url';
import { initAutomerge } from '../../shared/replica/automerge.ts';
import type { Asked, PageMessage, Watched, WorkerMessage } from './web-device/messages.ts';
import { browserEnv } from './worker/browser-env.ts';
import type { Desk } from './worker/desk.ts';
import { channelName, type Envelope, leaderLock, tabLock } from './worker/envelope.ts';
import { lead, type LeadDeps } from './worker/lead.ts';

const tab = crypto.randomUUID();
const channel = new BroadcastChannel(channelName);

/** What this worker's own page watches and waits for: asked again when another worker leads. */
const open = new Map<string, Watched | Asked>();
let desk: Desk | null = null;
let isOnline = navigator.onLine;

const tellPage = (message: WorkerMessage): void => {
  if (message.t === 'answer' || message.t === 'broken') open.delete(message.id);
  self.postMessage(message);
};

const ask = (message: PageMessage): void => {
  const envelope: Envelope = { t: 'ask', from: tab, message };
  const leading = desk;
  // A desk that was given up is not heard any more: what it leaves open is asked of the next one.
  if (leading) leading.hear(tab, message, (told) => (desk === leading ? tellPage(told) : undefined));
  else channel.postMessage(envelope);
};

const askAllAgain = (): void => {
  ask({ t: 'online', online: isOnline });
  for (const message of open.values()) ask(message);
};

const tellTab = (to: string, message: WorkerMessage): void => {
  const envelope: Envelope = { t: 'tell', to, message };
  channel.postMessage(envelope);
};

/** A following page asks: serve it until its worker is gone. */
function serve(leading: Desk, from: string, message: PageMessage): void {
  const isNew = !leading.has(from);
  leading.hear(from, message, (told) => (desk === leading ? tellTab(from, told) : undefined));
  if (isNew) void navigator.locks.request(tabLock(from), () => leading.leave(from));
}

self.addEventListener('message', ({ data }: MessageEvent<PageMessage>): void => {
  if (data.t === 'watch' || data.t === 'run' || data.t === 'enrol') open.set(data.id, data);
  if (data.t === 'unwatch') open.delete(data.id);
  if (data.t === 'online') isOnline = data.online;
  ask(data);
});

channel.addEventListener('message', ({ data }: MessageEvent<Envelope>): void => {
  if (data.t === 'ask' && desk) serve(desk, data.from, data.message);
  if (data.t === 'tell' && data.to === tab) tellPage(data.message);
  if (data.t === 'leads' && !desk) askAllAgain();
});

for (const event of ['online', 'offline'] as const)
  self.addEventListener(event, () => {
    isOnline = event === 'online';
    ask({ t: 'online', online: isOnline });
  });

let started: Promise<void> | null = null;
const automerge = (): Promise<void> => {
  started ??= initAutomerge(wasmAddress).catch((error: unknown) => {
    started = null;
    throw error;
  });
  return started;
};

const showBadge = (unsynced: number): void => {
  if ('setAppBadge' in navigator) navigator.setAppBadge(unsynced).catch(() => undefined);
};

/**
 * Leads until the worker's end, which lets the lock go; or until the browser takes the store away, and then whoever
 * waits longest leads next: another tab, or this one again.
 */
const takeLead = (): Promise<void> =>
  navigator.locks.request(leaderLock, async () => {
    let end = (): void => undefined;
    const ended = new Promise<void>((done) => {
      end = done;
    });
    const env: LeadDeps['env'] = (store, profile) => browserEnv(store, profile, automerge);
    const leading = await lead({ tab, env, terminated: () => end(), showBadge });
    desk = leading.desk;
    const envelope: Envelope = { t: 'leads' };
    channel.postMessage(envelope);
    askAllAgain();
    void automerge();
    await ended;
    desk = null;
    leading.close();
  });

const standForLead = (): void => {
  takeLead().then(standForLead, (error: unknown) => {
    console.error('replica', error);
    setTimeout(standForLead, 2_000);
  });
};

void navigator.locks.request(tabLock(tab), () => new Promise(() => undefined));
askAllAgain();
standForLead();
