import { expect, test } from '@playwright/test';
import { must } from '../shared/kernel/assert.ts';
import { sampleShop } from '../shared/testing/sample-shop/sample-shop.ts';
import { placeId } from '../shared/testing/sample-shop/shop-settings.ts';
import { createCable } from './support/cable.ts';
import { startDeviceBrowser } from './support/device-browser.ts';
import { expectOrderState, orderForCollection } from './support/shopper.ts';
import { startShopServer } from './support/shop-server.ts';
import { enrol, expectSync, staffFilesKept } from './support/staff.ts';
import { finishReceipt, receiptsToday, sellByScan, stockOnTile } from './support/till.ts';

const sample = sampleShop();
const productOf = (slug: string) =>
  must(
    sample.products.find((product) => product.slug === slug),
    slug,
  );
const onlyVariant = (slug: string) => must(productOf(slug).variants[0], slug);
const openingOf = (slug: string) =>
  sample.openingStock
    .filter(
      ({ place, variant }) => place === placeId('H1') && productOf(slug).variants.some(({ id }) => id === variant),
    )
    .reduce((sum, { quantity }) => sum + quantity, 0);

test('cut off, killed and back: owner, till and shopper end with the same shop', async () => {
  test.setTimeout(300_000);
  const server = await startShopServer();
  const cables = { owner: await createCable(), till: await createCable(), shopper: await createCable() };
  const phone = { width: 390, height: 844, locale: 'zh-CN' };
  const owner = await startDeviceBrowser({ ...phone, cable: cables.owner.address });
  const till = await startDeviceBrowser({ width: 1180, height: 820, locale: 'zh-CN', cable: cables.till.address });
  const shopper = await startDeviceBrowser({ ...phone, cable: cables.shopper.address });
  try {
    await enrol(till.page(), server.link('clerk'), '一号机');
    await staffFilesKept(till.page());
    await expectSync(till.page(), 'everywhere');

    cables.till.cut();
    const code = (slug: string) => onlyVariant(slug).barcode;
    const baskets = [['three-tasting-cups'], ['three-tasting-cups', 'three-tasting-cups']];
    const receipts: string[] = [];
    for (const basket of baskets) receipts.push(await sellByScan(till.page(), basket.map(code)));
    expect(new Set(receipts).size).toBe(baskets.length);
    await till.kill();
    await till.start();
    await till.page().goto(`${server.url}/till`);
    expect(await receiptsToday(till.page())).toEqual(receipts.toReversed());

    const orderUrl = await orderForCollection(shopper.page(), server.url, 'three-tasting-cups', '湖滨店');
    cables.till.mend();
    await expectSync(till.page(), 'everywhere');
    await till.page().getByRole('link', { name: '自提单' }).click();
    await till.page().locator('[data-order]').first().click();
    await till
      .page()
      .getByRole('button', { name: /收款并交货/ })
      .click();
    await till.page().getByRole('button', { name: '完成' }).click();
    await finishReceipt(till.page());
    await shopper.page().goto(orderUrl);
    await expectOrderState(shopper.page(), '已取走');
    expect(await stockOnTile(till.page(), '品茗杯 三只')).toBe(openingOf('three-tasting-cups') - 4);
  } finally {
    await Promise.all([owner.end(), till.end(), shopper.end()]);
    await server.end();
    await Promise.all(Object.values(cables).map((cable) => cable.close()));
  }
});
