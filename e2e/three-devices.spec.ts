import { type Page, expect, test } from '@playwright/test';
import { must } from '../shared/kernel/assert.ts';
import { sampleShop } from '../shared/testing/sample-shop/sample-shop.ts';
import { placeId } from '../shared/testing/sample-shop/shop-settings.ts';
import { createCable } from './support/cable.ts';
import { startDeviceBrowser } from './support/device-browser.ts';
import { editField, expectEverywhere, openProduct, stockInList } from './support/owner.ts';
import { startShopServer } from './support/shop-server.ts';
import { expectOrderState, orderForCollection } from './support/shopper.ts';
import { enrol, expectSync, staffFilesKept } from './support/staff.ts';
import { finishReceipt, receiptsToday, sellByScan, stockOnTile } from './support/till.ts';

const sample = sampleShop();
const productOf = (slug: string) =>
  must(
    sample.products.find((product) => product.slug === slug),
    slug,
  );
const only = (slug: string) => must(productOf(slug).variants[0], slug);
const codeOf = (slug: string) => only(slug).barcode;
const openingOf = (slug: string, place?: string) =>
  sample.openingStock
    .filter((row) => row.variant === only(slug).id && (place === undefined || row.place === placeId(place as 'H1')))
    .reduce((sum, { quantity }) => sum + quantity, 0);

const cups = 'three-tasting-cups';
const bowl = 'persimmon-bowl';
const pot = 'salt-pot';
const baskets = [[cups], [cups, cups], [bowl], [pot, bowl], [cups, pot]];
const soldOf = (slug: string) => baskets.flat().filter((each) => each === slug).length;

/** What each of the three must show once all of them have met again; 1 is the web order's piece. */
async function expectSameShop(at: { server: string; owner: Page; till: Page; shopper: Page; order: string }) {
  await at.shopper.goto(`${at.server}/products/${bowl}`);
  await expect(at.shopper.getByRole('heading', { level: 1 })).toHaveText('柿红大碗');
  await at.shopper.goto(`${at.server}/products/${pot}`);
  await expect(at.shopper.getByText('79', { exact: false }).first()).toBeVisible();
  await at.shopper.goto(at.order);
  await expectOrderState(at.shopper, '已取走');
  expect(await stockOnTile(at.till, '柿红大碗')).toBe(openingOf(bowl, 'H1') - soldOf(bowl));
  expect(await stockOnTile(at.till, '品茗杯 三只')).toBe(openingOf(cups, 'H1') - soldOf(cups) - 1);
  expect(await stockInList(at.owner, at.server, '柿红大碗')).toBe(openingOf(bowl) - soldOf(bowl));
  expect(await stockInList(at.owner, at.server, '品茗杯 三只')).toBe(openingOf(cups) - soldOf(cups) - 1);
  expect(await stockInList(at.owner, at.server, '柿红盐罐')).toBe(openingOf(pot) - soldOf(pot));
  await at.owner.goto(`${at.server}/admin/orders`);
  const collected = at.owner.getByRole('button', { name: /^已取走/ });
  await collected.click();
  await expect(collected).toHaveAttribute('aria-pressed', 'true');
  await expect(at.owner.locator('[data-order]')).toHaveCount(1);
  await expect(at.owner.locator('[data-order]')).toContainText(/陈知远.*已取走/s);
}

test('cut off, killed and back: owner, till and shopper end with the same shop', async () => {
  test.setTimeout(240_000);
  const server = await startShopServer();
  const cables = { owner: await createCable(), till: await createCable(), shopper: await createCable() };
  const phone = { width: 390, height: 844, locale: 'zh-CN' };
  const owner = await startDeviceBrowser({ ...phone, cable: cables.owner.address });
  const till = await startDeviceBrowser({ width: 1180, height: 820, locale: 'zh-CN', cable: cables.till.address });
  const shopper = await startDeviceBrowser({ ...phone, cable: cables.shopper.address });
  const everybody = (order: string) => ({
    server: server.url,
    owner: owner.page(),
    till: till.page(),
    shopper: shopper.page(),
    order,
  });
  try {
    await enrol(owner.page(), server.link('owner'), '店主手机');
    await enrol(till.page(), server.link('clerk'), '一号机');
    await Promise.all([staffFilesKept(owner.page()), staffFilesKept(till.page())]);
    await Promise.all([expectEverywhere(owner.page()), expectSync(till.page(), 'everywhere')]);

    cables.owner.cut();
    cables.till.cut();
    await openProduct(owner.page(), server.url, productOf(bowl).id);
    await editField(owner.page(), '标题', '柿红大碗');
    await openProduct(owner.page(), server.url, productOf(pot).id);
    await editField(owner.page(), '售价', '79.00');
    const receipts: string[] = [];
    for (const basket of baskets) receipts.push(await sellByScan(till.page(), basket.map(codeOf)));
    expect(new Set(receipts).size).toBe(baskets.length);
    const order = await orderForCollection(shopper.page(), server.url, cups, '湖滨店');

    await till.kill();
    await till.start();
    await till.page().goto(`${server.url}/till`);
    expect(await receiptsToday(till.page())).toEqual(receipts.toReversed());

    cables.owner.mend();
    cables.till.mend();
    await Promise.all([expectEverywhere(owner.page()), expectSync(till.page(), 'everywhere')]);
    await owner.page().goto(`${server.url}/admin/orders`);
    await expect(owner.page().getByText('陈知远')).toBeVisible();
    await till.page().getByRole('link', { name: '自提单' }).click();
    await till.page().locator('[data-order]').first().click();
    await till
      .page()
      .getByRole('button', { name: /收款并交货/ })
      .click();
    await till.page().getByRole('button', { name: '完成' }).click();
    receipts.push(await finishReceipt(till.page()));
    await expectSync(till.page(), 'everywhere');
    await expectSameShop(everybody(order));
    expect(await receiptsToday(till.page())).toEqual(receipts.toReversed());

    await server.kill('SIGKILL');
    await server.start();
    await Promise.all([owner.page().goto(`${server.url}/admin`), till.page().goto(`${server.url}/till`)]);
    await Promise.all([expectEverywhere(owner.page()), expectSync(till.page(), 'everywhere')]);
    await expectSameShop(everybody(order));
    expect(await receiptsToday(till.page())).toEqual(receipts.toReversed());
  } finally {
    await Promise.all([owner.end(), till.end(), shopper.end()]);
    await server.end();
    await Promise.all(Object.values(cables).map((cable) => cable.close()));
  }
});
