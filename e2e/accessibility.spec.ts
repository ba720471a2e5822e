import { type Page, expect, test } from '@playwright/test';
import { must } from '../shared/kernel/assert.ts';
import { sampleShop } from '../shared/testing/sample-shop/sample-shop.ts';
import { expectNoBarrier } from './support/barriers.ts';
import { hydrated } from './support/hydration.ts';
import { fillCheckout, orderForCollection, putInBasket } from './support/shopper.ts';
import { type ShopServer, startShopServer } from './support/shop-server.ts';
import { enrol, expectSync } from './support/staff.ts';
import { scan } from './support/till.ts';

const cups = must(
  sampleShop().products.find(({ slug }) => slug === 'three-tasting-cups'),
  'the cups',
);

let shop: ShopServer;
test.beforeAll(async () => {
  shop = await startShopServer();
});
test.afterAll(() => shop.end());
test.use({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });

const openShop = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${shop.url}${path}`);
  await hydrated(page);
};

test('a shopper meets no barrier', async ({ page }) => {
  test.setTimeout(120_000);
  for (const path of [
    '/',
    '/category',
    '/category/pottery',
    '/search?q=%E5%A3%B6',
    '/basket',
    '/me',
    '/nothing-here',
  ]) {
    await openShop(page, path);
    await expectNoBarrier(page, path);
  }
  await openShop(page, '/products/celadon-teapot');
  await expectNoBarrier(page, 'product');
  await page.getByRole('button', { name: '加入购物车' }).last().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoBarrier(page, 'choice');
  await putInBasket(page, shop.url, 'celadon-teapot');
  await openShop(page, '/basket');
  await expect(page.getByRole('group').first()).toBeVisible();
  await expectNoBarrier(page, 'basket');
  await page.getByRole('link', { name: /结算/ }).click();
  await page.getByRole('button', { name: /提交订单/ }).click();
  await expect(page.getByText('选一家店取货')).toBeVisible();
  await expectNoBarrier(page, 'checkout with what is missing');
  await fillCheckout(page, shop.url, '湖滨店');
  await page.getByRole('button', { name: /提交订单/ }).click();
  await page.waitForURL(/\/orders\//);
  await expect(page.getByText('取货码').first()).toBeVisible();
  await expectNoBarrier(page, 'order');
});

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1180, height: 820 },
])
  test(`a clerk meets no barrier at the till, ${viewport.width} wide`, async ({ page, browser }) => {
    test.setTimeout(120_000);
    const shopper = await browser.newPage({ locale: 'zh-CN', viewport: { width: 390, height: 844 } });
    await orderForCollection(shopper, shop.url, 'three-tasting-cups', '湖滨店');
    await shopper.close();
    await page.setViewportSize(viewport);
    await shop.kill('SIGTERM');
    await shop.start();
    await page.goto(shop.link('clerk'));
    await expect(page.getByRole('textbox')).toBeVisible();
    await expectNoBarrier(page, 'enrolment');
    await enrol(page, shop.link('clerk'), '一号机');
    await expectSync(page, 'everywhere');
    await expectNoBarrier(page, 'empty ticket');
    await scan(page, must(cups.variants[0], 'the cups').barcode);
    await expect(page.locator('[data-variant]')).toHaveCount(1);
    await expectNoBarrier(page, 'tiles');
    if (viewport.width < 768) await page.getByRole('button', { name: /看单/ }).click();
    await expectNoBarrier(page, 'ticket');
    await page.getByRole('button', { name: /^收款 / }).click();
    await expect(page.locator('[data-due]')).toBeVisible();
    await expectNoBarrier(page, 'payment');
    await page.getByRole('button', { name: '完成' }).click();
    await expect(page.locator('[data-receipt]').first()).toBeVisible();
    await expectNoBarrier(page, 'receipt');
    await page.getByRole('button', { name: /下一位/ }).click();
    await page.getByRole('link', { name: '自提单' }).click();
    await page.locator('[data-order]').first().click();
    await expect(page.getByRole('button', { name: /收款并交货/ })).toBeVisible();
    await expectNoBarrier(page, 'orders');
    await page.getByRole('link', { name: '今天的单' }).click();
    await expect(page.locator('[data-sales-count]')).toBeVisible();
    await expectNoBarrier(page, 'sales');
  });

test('an owner meets no barrier in the back office', async ({ page }) => {
  test.setTimeout(120_000);
  await enrol(page, shop.link('owner'), '店主手机');
  const screens: readonly (readonly [string, RegExp])[] = [
    ['', /今天/],
    ['/products', /商品/],
    ['/products/new', /标题/],
    [`/products/${cups.id}`, /标题/],
    ['/orders', /订单/],
    ['/import', /导入/],
    ['/more', /更多/],
  ];
  for (const [path, word] of screens) {
    await page.goto(`${shop.url}/admin${path}`);
    await expect(page.getByRole('main').getByText(word).filter({ visible: true }).first()).toBeVisible();
    await expectNoBarrier(page, `/admin${path}`);
  }
});
