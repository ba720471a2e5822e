import { beforeAll, expect, test, vi } from 'vitest';
import { goOffline, goOnline, openTestShop } from '../../testing/sync/open-test-shop.ts';
import { drain, settle, type TestDevice } from '../../testing/sync/test-device.ts';
import { initAutomergeInNode } from '../automerge-in-node.ts';

beforeAll(initAutomergeInNode);

vi.setConfig({ testTimeout: 60_000 });

const csv = (price: string): Uint8Array =>
  new TextEncoder().encode(
    [
      'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Image Src,Status',
      `mug,Mug,<p>A mug</p>,Kiln,Pottery,new,true,Glaze,Oat,,7,${price},,active`,
      `mug,,,,,,,,Moss,,3,19.00,,`,
      'vase,Vase,,Kiln,Pottery,,true,Title,Default Title,,,abc,,active',
    ].join('\n'),
  );

type Loop = { readonly timers: { readonly advance: (millis: number) => void } };

/** Runs a command that lets others in between: its pauses are timers. */
async function during<T>({ timers }: Loop, work: Promise<T>): Promise<T> {
  const waiting = new Set([work]);
  void work.catch(() => undefined).then(() => waiting.delete(work));
  while (waiting.size > 0) {
    await settle();
    timers.advance(1);
  }
  return work;
}

async function importFile(
  loop: Loop,
  device: TestDevice,
  price = '18.00',
  place = 'lake',
  signal = { aborted: false },
) {
  const planned = await during(loop, device.replica().run('plan-import', { file: 'shop.csv', bytes: csv(price) }));
  if (!planned.ok) throw new Error(planned.refusal.type);
  const applied = await during(
    loop,
    device.replica().run('apply-import', { plan: planned.value.plan, place }, { signal }),
  );
  return { counts: planned.value.counts, applied };
}

const mug = (device: TestDevice) =>
  device
    .replica()
    .read('products', {})
    .find(({ slug }) => slug === 'mug');
const pieces = (device: TestDevice, place = 'lake') =>
  device
    .replica()
    .read('till-items', { place })
    .filter(({ sku, title }) => sku === '' && title['zh-CN'] === 'Mug')
    .map(({ onHand }) => onHand);

test('counts first, then everything in; the second time all is unchanged', async () => {
  const { timers, devices } = await openTestShop('owner');
  const [owner] = devices as [TestDevice];
  const { counts, applied } = await importFile({ timers }, owner);
  expect(counts).toMatchObject({
    format: 'shopify',
    products: 1,
    variants: 2,
    unchanged: 0,
    rejected: [{ line: 4, reason: 'unreadable-price' }],
  });
  expect(applied).toMatchObject({ ok: true, value: { file: 'shop.csv', undone: false } });
  expect(mug(owner)).toMatchObject({
    status: 'active',
    vendor: 'Kiln',
    variants: [{ price: 1_800 }, { price: 1_900 }],
  });
  expect(pieces(owner)).toEqual([7, 3]);
  expect(
    owner
      .replica()
      .read('shop', {})
      .categories.map(({ name }) => name['zh-CN']),
  ).toContain('Pottery');
  await drain(owner);
  expect(owner.replica().status()).toMatchObject({ unsynced: 0, refused: [] });
  const again = await importFile({ timers }, owner);
  expect(again.counts).toMatchObject({ products: 0, variants: 0, unchanged: 1 });
  expect(pieces(owner)).toEqual([7, 3]);
});

test('two devices that import the same file apart end with one shop', async () => {
  const { timers, devices } = await openTestShop('owner', 'owner-b');
  const [a, b] = devices as [TestDevice, TestDevice];
  await goOffline(a);
  await goOffline(b);
  await importFile({ timers }, a);
  await importFile({ timers }, b);
  await goOnline(a, b);
  await goOnline(b, a);
  expect(a.replica().read('products', {})).toEqual(b.replica().read('products', {}));
  expect(
    a
      .replica()
      .read('products', {})
      .filter(({ slug }) => slug === 'mug'),
  ).toHaveLength(1);
  for (const device of [a, b]) expect(pieces(device)).toEqual([7, 3]);
});

test('undo takes back what still stands as imported, and the file can go in again', async () => {
  const { timers, devices } = await openTestShop('owner');
  const [owner] = devices as [TestDevice];
  const { applied } = await importFile({ timers }, owner);
  const id = applied.ok ? applied.value.id : '';
  await during({ timers }, owner.replica().run('undo-import', { id }));
  expect(mug(owner)).toBeUndefined();
  expect(owner.replica().read('imports', {})).toMatchObject([{ id, undone: true }]);
  owner.kill();
  await owner.start();
  await drain(owner);
  expect(mug(owner)).toBeUndefined();
  await importFile({ timers }, owner);
  expect(pieces(owner)).toEqual([7, 3]);
});

test('undo keeps what was edited since', async () => {
  const { timers, devices } = await openTestShop('owner');
  const [owner] = devices as [TestDevice];
  await importFile({ timers }, owner);
  const first = mug(owner);
  const variant = first?.variants[0]?.id ?? '';
  await owner
    .replica()
    .run('edit-product', { id: first?.id ?? '', writes: [{ field: `v/${variant}/price`, value: 2_500 }] });
  const second = await importFile({ timers }, owner, '17.00');
  expect(mug(owner)?.variants[0]?.price).toBe(2_500);
  const id = second.applied.ok ? second.applied.value.id : '';
  await during({ timers }, owner.replica().run('undo-import', { id }));
  expect(mug(owner)).toMatchObject({ vendor: 'Kiln', variants: [{ price: 2_500 }, { price: 1_900 }] });
});

test('an import that is stopped leaves the shop as it was', async () => {
  const { timers, devices } = await openTestShop('owner');
  const [owner] = devices as [TestDevice];
  const { applied } = await importFile({ timers }, owner, '18.00', 'lake', { aborted: true });
  expect(applied).toEqual({ ok: false, refusal: { type: 'cancelled' } });
  expect(mug(owner)).toBeUndefined();
  expect(pieces(owner)).toEqual([]);
});

test('a clerk cannot import', async () => {
  const { devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  expect(await till.replica().run('plan-import', { file: 'a.csv', bytes: csv('1') })).toEqual({
    ok: false,
    refusal: { type: 'not-allowed' },
  });
});
