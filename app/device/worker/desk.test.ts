import { beforeAll, expect, test, vi } from 'vitest';
import { initAutomergeInNode } from '../../../shared/replica/automerge-in-node.ts';
import { openTestShop } from '../../../shared/testing/sync/open-test-shop.ts';
import { drain, settle, type TestDevice } from '../../../shared/testing/sync/test-device.ts';
import type { DeviceStatus, TillItem } from '../../ports/device.ts';
import type { PageMessage, WorkerMessage } from '../web-device/messages.ts';
import { createPageDevice } from '../web-device/page-device.ts';
import { createDesk, type Desk } from './desk.ts';

beforeAll(initAutomergeInNode);

/** A page and the worker it asks; which desk serves it can change. Messages are cloned as between real threads. */
function openPage(desk: () => Desk, tab: string) {
  let hear: (message: WorkerMessage) => void = () => undefined;
  let ids = 0;
  let enrolled = 0;
  const asked: PageMessage[] = [];
  const tell = (message: WorkerMessage) => hear(structuredClone(message));
  const device = createPageDevice(
    {
      postMessage: (message) => {
        asked.push(message);
        desk().hear(tab, structuredClone(message), tell);
      },
      onMessage: (heard) => {
        hear = heard;
      },
    },
    { newId: () => `${tab}-${++ids}`, enrolled: () => (enrolled += 1) },
  );
  const askAgain = () => {
    for (const message of asked) desk().hear(tab, structuredClone(message), tell);
  };
  return { device, askAgain, enrolled: () => enrolled };
}

async function openTill() {
  const { devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  const openDesk = () => createDesk({ replica: till.replica, enrol: till.replica().enrol });
  return { till, openDesk };
}

const sale = {
  place: 'lake',
  lines: [{ variant: 'bowl-v', quantity: 2 }],
  tenders: [{ id: 't', means: 'cash', amount: 7_800, given: 7_800, change: 0, reference: null }],
  order: null,
} as const;

test('two pages watch one replica; a sale asked by one is shown by both', async () => {
  const { till, openDesk } = await openTill();
  const desk = openDesk();
  const [one, other] = [openPage(() => desk, 'one'), openPage(() => desk, 'other')];
  const shown: Record<string, readonly TillItem[]> = {};
  one.device.watch('till-items', { place: 'lake' }, (items) => (shown['one'] = items));
  const stop = other.device.watch('till-items', { place: 'lake' }, (items) => (shown['other'] = items));
  const statuses: DeviceStatus[] = [];
  other.device.watchStatus((status) => statuses.push(status));
  const first = shown['other']?.find(({ product }) => product === 'teapot');
  const sold = await one.device.run('make-sale', sale);
  expect(sold).toMatchObject({ ok: true, value: { receipt: 'H1-1-A-1' } });
  for (const name of ['one', 'other']) expect(shown[name]?.find(({ product }) => product === 'bowl')?.onHand).toBe(-2);
  expect(shown['other']?.find(({ product }) => product === 'teapot')).toBe(first);
  expect(statuses.at(-1)).toMatchObject({ unsynced: 1, enrolment: { role: 'clerk' } });
  expect(one.enrolled()).toBe(1);
  stop();
  await one.device.run('make-sale', sale);
  expect(shown['other']?.find(({ product }) => product === 'bowl')?.onHand).toBe(-2);
  await drain(till);
});

test('when another worker takes over, what was asked is asked again and done once', async () => {
  const { till, openDesk } = await openTill();
  let desk = openDesk();
  const page = openPage(() => desk, 'page');
  let items: readonly TillItem[] = [];
  page.device.watch('till-items', { place: 'lake' }, (next) => (items = next));
  await page.device.run('make-sale', sale);
  till.kill();
  await till.start();
  desk = openDesk();
  page.askAgain();
  await settle();
  expect(till.replica().read('till-day', { place: 'lake' }).sales).toHaveLength(1);
  expect(items.find(({ product }) => product === 'bowl')?.onHand).toBe(-2);
  await page.device.run('make-sale', sale);
  expect(items.find(({ product }) => product === 'bowl')?.onHand).toBe(-4);
});

test('a page that is gone is told nothing more', async () => {
  const { openDesk } = await openTill();
  const desk = openDesk();
  const page = openPage(() => desk, 'page');
  let told = 0;
  page.device.watchStatus(() => (told += 1));
  page.device.watch('shop', {}, () => undefined);
  const before = told;
  desk.leave('page');
  expect(desk.has('page')).toBe(false);
  const other = openPage(() => desk, 'other');
  await other.device.run('make-sale', sale);
  expect(told).toBe(before);
});

test('a bug in a command is refused as broken and reported, instead of leaving the page waiting', async () => {
  const reported: string[] = [];
  vi.stubGlobal('reportError', (error: unknown) => reported.push(String(error)));
  const { till, openDesk } = await openTill();
  const desk = openDesk();
  const page = openPage(() => desk, 'page');
  await page.device.run('make-sale', sale);
  till.store.dieAtCommit(0, 'before');
  expect(await page.device.run('make-sale', sale)).toMatchObject({ ok: false, refusal: { type: 'broken' } });
  expect(reported.join()).toContain('ProcessDied');
  vi.unstubAllGlobals();
});
