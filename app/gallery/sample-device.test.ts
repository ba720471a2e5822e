import { describe, expect, test } from 'vitest';
import { must } from '../../shared/kernel/assert.ts';
import { sampleShop } from '../../shared/testing/sample-shop/sample-shop.ts';
import type { DeviceStatus, TillItem, Views } from '../ports/device.ts';
import { type PayBasis, basisFromTicket, saleInputOf, tenderOf } from '../till/pay/pay-basis.ts';
import { addItem, emptyTicket } from '../../shared/domain/till/ticket.ts';
import { tilesFromItems } from '../till/tiles.ts';
import { fieldsFromProduct } from './flat-fields.ts';
import { productFromFields } from './flat-product.ts';
import { type SampleDevice, createSampleDevice } from './sample-device.ts';

const seed = sampleShop();
const place = must(seed.shop.places[0], 'a place').id;
const status: DeviceStatus = {
  enrolment: {
    site: 's',
    device: 'd',
    person: 'p',
    name: '小林',
    role: 'clerk',
    places: [place],
    register: 1,
    series: 'A',
  },
  connection: 'online',
  offlineSince: null,
  unsynced: 0,
  sending: 0,
  firstSync: null,
  refused: [],
};

const start = (): SampleDevice => {
  let count = 0;
  return createSampleDevice({ now: () => Date.UTC(2026, 10, 22, 6), newId: () => `id-${++count}` }, seed, status);
};

/** What a view shows now. */
const read = <V extends keyof Views>(device: SampleDevice, view: V, params: Views[V]['params']): Views[V]['value'] => {
  let shown: Views[V]['value'] | undefined;
  device.watch(view, params, (value) => {
    shown = value;
  })();
  return must(shown, view);
};

const cashFor = (basis: PayBasis, given: number) =>
  saleInputOf(basis, place, tenderOf({ id: 't', means: 'cash', due: basis.total, given }));

describe('the sample device', () => {
  test('holds the sample shop whole: flat fields and back', () => {
    for (const product of seed.products)
      expect(productFromFields(product.id, fieldsFromProduct(product))).toEqual(product);
  });

  test('a sale from tile to receipt: change, stock, today, unsynced', async () => {
    const device = start();
    const tile = must(
      tilesFromItems(read(device, 'till-items', { place })).find((each) => each.onHand > 5),
      'a tile',
    );
    const item = must(
      tile.items.find((each) => each.onHand > 2),
      'an item',
    );
    const basis = basisFromTicket(addItem<TillItem>(emptyTicket, item, 2), (texts) => texts['zh-CN'] ?? '');
    const sold = await device.run('make-sale', cashFor(basis, basis.total + 500));
    expect(sold.ok && [sold.value.receipt, sold.value.total, sold.value.tenders[0]?.change]).toEqual([
      'H1-1-A-1',
      2 * item.price,
      500,
    ]);
    const after = read(device, 'till-items', { place }).find((each) => each.variant === item.variant);
    expect(after?.onHand).toBe(item.onHand - 2);
    expect(read(device, 'till-day', { place })).toMatchObject({
      date: '2026-11-22',
      total: basis.total,
      sales: [{ pieces: 2 }],
    });
    expect(device.state.status.unsynced).toBe(1);
  });

  test('cash that is not enough is refused and changes nothing', async () => {
    const device = start();
    const item = must(read(device, 'till-items', { place })[0], 'an item');
    const basis = basisFromTicket(addItem<TillItem>(emptyTicket, item), () => '');
    const refused = await device.run('make-sale', cashFor(basis, basis.total - 100));
    expect(refused).toMatchObject({ ok: false, refusal: { type: 'not-enough-cash', detail: { missing: 100 } } });
    expect(read(device, 'till-day', { place }).sales).toEqual([]);
  });

  test('an edit shows to whoever watches', async () => {
    const device = start();
    const id = must(seed.products[0], 'a product').id;
    const titles: (string | undefined)[] = [];
    const stop = device.watch('product', { id }, (product) => titles.push(product?.title.en));
    await device.run('edit-product', { id, writes: [{ field: 'title@en', value: 'Renamed' }] });
    stop();
    await device.run('edit-product', { id, writes: [{ field: 'title@en', value: 'Unseen' }] });
    expect(titles).toEqual([seed.products[0]?.title.en, 'Renamed']);
  });

  test('what needs the server is refused offline', async () => {
    const device = start();
    device.change((state) => {
      state.status = { ...state.status, connection: 'offline', offlineSince: 1 };
    });
    expect(await device.run('advance-order', { order: 'o', place, to: 'ready' })).toEqual({
      ok: false,
      refusal: { type: 'needs-network' },
    });
  });
});
