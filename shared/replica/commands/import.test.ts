import { beforeAll, expect, test, vi } from 'vitest';
import { goOffline, goOnline, openTestShop } from '../../testing/sync/open-test-shop.ts';
import { drain, settle, type TestDevice } from '../../testing/sync/test-device.ts';
import { initAutomergeInNode } from '../automerge-in-node.ts';
import { catalogStream } from '../documents/catalog-doc.ts';

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

test('what was edited after the counts were shown stays, there and after the import is taken back', async () => {
  const { timers, devices } = await openTestShop('owner', 'owner-b');
  const [owner, other] = devices as [TestDevice, TestDevice];
  await importFile({ timers }, owner);
  await drain(owner, other);
  const { id = '', variants: [oat, moss] = [] } = mug(owner) ?? {};
  const file = new TextDecoder().decode(csv('20.00')).replace('19.00', '21.00');
  const planned = await during(
    { timers },
    owner.replica().run('plan-import', { file: 'shop.csv', bytes: new TextEncoder().encode(file) }),
  );
  if (!planned.ok) throw new Error(planned.refusal.type);
  const edit = (device: TestDevice, field: string, value: string | number) =>
    device.replica().run('edit-product', { id, writes: [{ field, value }] });
  // A price from elsewhere, one of the file's own fields here, and one that the file left as it was.
  await edit(other, `v/${oat?.id}/price`, 2_500);
  await drain(other, owner);
  await edit(owner, 'vendor', 'By hand');
  const applied = await during(
    { timers },
    owner.replica().run('apply-import', { plan: planned.value.plan, place: 'lake' }),
  );
  const edited = {
    vendor: 'By hand',
    variants: [
      { id: oat?.id, price: 2_500 },
      { id: moss?.id, price: 2_100 },
    ],
  };
  expect(mug(owner)).toMatchObject(edited);
  if (!applied.ok) throw new Error(applied.refusal.type);
  await during({ timers }, owner.replica().run('undo-import', { id: applied.value.id }));
  expect(mug(owner)).toMatchObject({ ...edited, variants: [{ price: 2_500 }, { price: 1_900 }] });
});

test('an edit between two documents of a running import stays', async () => {
  const { timers, devices } = await openTestShop('owner');
  const [owner] = devices as [TestDevice];
  const names = ['ant', 'bee', 'cat', 'dog', 'elk', 'fox', 'gnu', 'hen'];
  const file = (price: string) =>
    new TextEncoder().encode(
      [
        'Handle,Title,Published,Variant Price,Status',
        ...names.map((name) => `${name},${name},true,${price},active`),
      ].join('\n'),
    );
  const plan = async (price: string) => {
    const planned = await during(
      { timers },
      owner.replica().run('plan-import', { file: 'shop.csv', bytes: file(price) }),
    );
    if (!planned.ok) throw new Error(planned.refusal.type);
    return { plan: planned.value.plan, place: 'lake' };
  };
  await during({ timers }, owner.replica().run('apply-import', await plan('18.00')));
  const imported = owner
    .replica()
    .read('products', {})
    .filter(({ slug }) => names.includes(slug));
  // Documents are written in the order of their names: this product's is the last.
  const [last] = imported.toSorted((a, b) => (catalogStream(a.id) < catalogStream(b.id) ? 1 : -1));
  const edits: Promise<unknown>[] = [];
  const progress = (): void => {
    const writes = [{ field: `v/${last?.variants[0]?.id}/price`, value: 2_500 }];
    if (edits.length === 0) edits.push(owner.replica().run('edit-product', { id: last?.id ?? '', writes }));
  };
  const prices = () =>
    imported
      .map(({ id }) => owner.replica().read('product', { id })?.variants[0]?.price)
      .toSorted((a = 0, b = 0) => a - b);
  const applied = await during({ timers }, owner.replica().run('apply-import', await plan('20.00'), { progress }));
  await Promise.all(edits);
  expect(prices()).toEqual([2_000, 2_000, 2_000, 2_000, 2_000, 2_000, 2_000, 2_500]);
  if (!applied.ok) throw new Error(applied.refusal.type);
  await during({ timers }, owner.replica().run('undo-import', { id: applied.value.id }));
  expect(prices()).toEqual([1_800, 1_800, 1_800, 1_800, 1_800, 1_800, 1_800, 2_500]);
});
