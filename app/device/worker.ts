import wasmAddress from '@automerge/automerge/automerge.wasm?url';
import { initAutomerge } from '../../shared/replica/automerge.ts';
import type { Asked, PageMessage, Watched, WorkerMessage } from './web-device/messages.ts';
import type { Desk } from './worker/desk.ts';
import { channelName, type Envelope, leaderLock, tabLock } from './worker/envelope.ts';
import { lead } from './worker/lead.ts';

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
  if (desk) desk.hear(tab, message, tellPage);
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
  leading.hear(from, message, (told) => tellTab(from, told));
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

/** The lock is let go with the worker's end; a start that failed lets it go as well, and is tried again. */
async function takeLead(): Promise<void> {
  await navigator.locks.request(leaderLock, async () => {
    desk = await lead(tab, automerge);
    const envelope: Envelope = { t: 'leads' };
    channel.postMessage(envelope);
    askAllAgain();
    void automerge();
    await new Promise(() => undefined);
  });
}

const standForLead = (): void => {
  takeLead().catch((error: unknown) => {
    console.error('replica', error);
    setTimeout(standForLead, 2_000);
  });
};

void navigator.locks.request(tabLock(tab), () => new Promise(() => undefined));
askAllAgain();
standForLead();
