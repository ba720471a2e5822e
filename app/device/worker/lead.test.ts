import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { initAutomergeInNode } from '../../../shared/replica/automerge-in-node.ts';
import type { Env, HttpAnswer } from '../../../shared/replica/env.ts';
import { clerkPerson, openTestShop, ownerPerson } from '../../../shared/testing/sync/open-test-shop.ts';
import { settle } from '../../../shared/testing/sync/test-device.ts';
import { type TestHub, testSignature } from '../../../shared/testing/sync/test-hub.ts';
import { createTestLink } from '../../../shared/testing/sync/test-network.ts';
import { createTestRandom } from '../../../shared/testing/test-ids.ts';
import type { DeviceStatus } from '../../ports/device.ts';
import type { Answer, WorkerMessage } from '../web-device/messages.ts';
import { type Lead, lead, type LeadDeps } from './lead.ts';

beforeAll(initAutomergeInNode);
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** One browser before a test shop: its IndexedDB stays while leaders come and go. */
async function openBrowser() {
  const { hub, timers } = await openTestShop();
  let answerEnrolment: ((hub: TestHub) => Promise<HttpAnswer>) | null = null;
  const link = createTestLink(hub.accept);
  const env: LeadDeps['env'] = (store, { key }): Env => ({
    client: 'test',
    now: timers.clock.now,
    monotonic: timers.monotonic,
    random: createTestRandom(5),
    after: timers.after,
    store,
    connect: link.connect,
    fetch: (request) => (request.path === '/auth/enrol' && answerEnrolment ? answerEnrolment(hub) : hub.fetch(request)),
    key: { ...key, sign: async (bytes) => testSignature(key.publicKey, bytes) },
    automerge: async () => undefined,
    log: () => undefined,
  });
  const badges: number[] = [];
  const start = (terminated = () => undefined): Promise<Lead> =>
    lead({ tab: crypto.randomUUID(), env, terminated, showBadge: (unsynced) => badges.push(unsynced) });
  /** A commit takes the store several turns of the event loop, so that a quiet line is quiet for long. */
  const carry = async (): Promise<void> => {
    for (let quiet = 0; quiet < 100; quiet++) {
      await settle();
      while (link.carryUp() || link.carryDown()) quiet = 0;
    }
  };
  const answerWith = (answer: typeof answerEnrolment) => {
    answerEnrolment = answer;
  };
  return { hub, link, badges, start, carry, answerWith };
}

type Browser = Awaited<ReturnType<typeof openBrowser>>;

/** A page at the desk. */
function visit({ desk }: Lead) {
  const statuses: DeviceStatus[] = [];
  const waiting = new Map<string, (answer: Answer | string) => void>();
  const tell = (message: WorkerMessage): void => {
    if (message.t === 'status') statuses.push(message.status);
    if (message.t === 'answer') waiting.get(message.id)?.(message.answer);
    if (message.t === 'broken') waiting.get(message.id)?.(message.error);
  };
  const ask = (
    message: { t: 'enrol'; secret: string; name: string } | { t: 'run'; command: 'make-sale'; input: unknown },
  ) => {
    const id = crypto.randomUUID();
    return new Promise<Answer | string>((answered) => {
      waiting.set(id, answered);
      desk.hear('page', { ...message, id }, tell);
    });
  };
  desk.hear('page', { t: 'watch', id: 'shop', view: 'shop', params: {} }, tell);
  const enrol = (secret: string) => ask({ t: 'enrol', secret, name: 'till' });
  const input = {
    place: 'lake',
    lines: [{ variant: 'bowl-v', quantity: 1 }],
    tenders: [{ id: 't', means: 'cash', amount: 3_900, given: 3_900, change: 0, reference: null }],
    order: null,
  };
  return { enrol, sell: () => ask({ t: 'run', command: 'make-sale', input }), status: () => statuses.at(-1) };
}

const databases = async () =>
  (await indexedDB.databases()).map(({ name }) => name ?? '').toSorted((a, b) => (a < b ? -1 : 1));

async function enrolled(browser: Browser, person: typeof ownerPerson | typeof clerkPerson = clerkPerson) {
  const leading = await browser.start();
  const page = visit(leading);
  expect(await page.enrol(browser.hub.createLink(person))).toMatchObject({ ok: true });
  await browser.carry();
  return { leading, page };
}

test('enrolled once, the browser is that device for every later leader', async () => {
  const browser = await openBrowser();
  const { leading, page } = await enrolled(browser);
  const device = page.status()?.enrolment?.device;
  await page.sell();
  leading.close();
  const next = visit(await browser.start());
  expect(next.status()).toMatchObject({ unsynced: 1, enrolment: { device, role: 'clerk' } });
  expect(next.status()).not.toHaveProperty('leftBehind');
  expect(browser.badges).toEqual([0, 1, 1]);
});

test('enrolled again, it is another device: the old store is gone once nothing waits in it', async () => {
  const browser = await openBrowser();
  const { leading, page } = await enrolled(browser);
  const before = await databases();
  const device = page.status()?.enrolment?.device;
  expect(await page.enrol(browser.hub.createLink(ownerPerson))).toMatchObject({ ok: true, value: { role: 'owner' } });
  expect(page.status()).toMatchObject({ enrolment: { role: 'owner' } });
  expect(page.status()?.enrolment?.device).not.toBe(device);
  const after = await databases();
  expect(after).toHaveLength(2);
  expect(after).not.toEqual(before);
  leading.close();
  expect(visit(await browser.start()).status()).toMatchObject({ enrolment: { role: 'owner' } });
});

test('sales never sent keep the old store, and the status tells of them', async () => {
  const browser = await openBrowser();
  const { leading, page } = await enrolled(browser);
  browser.link.setReachable(false);
  browser.link.cut();
  await browser.carry();
  await page.sell();
  await page.sell();
  expect(await page.enrol(browser.hub.createLink(ownerPerson))).toMatchObject({ ok: true });
  expect(page.status()).toMatchObject({ unsynced: 0, leftBehind: 2, enrolment: { role: 'owner' } });
  expect(await databases()).toHaveLength(3);
  leading.close();
  expect(visit(await browser.start()).status()).toMatchObject({ leftBehind: 2 });
});

test('with a line, what waits is sent first', async () => {
  const browser = await openBrowser();
  const { page } = await enrolled(browser);
  await page.sell();
  expect(await page.enrol(browser.hub.createLink(ownerPerson))).toMatchObject({
    refusal: { type: 'unsynced-first', detail: { unsynced: 1 } },
  });
  await browser.carry();
  expect(await page.enrol(browser.hub.createLink(ownerPerson))).toMatchObject({ ok: true });
});

test('a refused enrolment leaves the device as it was, and no store of the other', async () => {
  const browser = await openBrowser();
  const { page } = await enrolled(browser);
  const before = await databases();
  expect(await page.enrol('no such secret')).toMatchObject({ ok: false, refusal: { type: 'link-unknown' } });
  expect(await databases()).toEqual(before);
  expect(await page.sell()).toMatchObject({ ok: true });
});

test('a sale made while the server thinks about the enrolment is not lost with the old store', async () => {
  const browser = await openBrowser();
  const { page } = await enrolled(browser);
  browser.link.setReachable(false);
  browser.link.cut();
  await browser.carry();
  let answer = (): void => undefined;
  const thinking = new Promise<void>((done) => {
    answer = done;
  });
  const secret = browser.hub.createLink(ownerPerson);
  let body: Uint8Array | undefined;
  browser.answerWith(async (hub) => {
    await thinking;
    return hub.fetch({ method: 'POST', path: '/auth/enrol', ...(body ? { body } : {}) });
  });
  body = new TextEncoder().encode(JSON.stringify({ secret, publicKey: 'A'.repeat(43), name: 'office' }));
  const enrolling = page.enrol(secret);
  await settle();
  expect(await page.sell()).toMatchObject({ ok: true });
  answer();
  expect(await enrolling).toMatchObject({ ok: true });
  expect(page.status()).toMatchObject({ leftBehind: 1 });
});
