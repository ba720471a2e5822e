import { type Browser, type BrowserContext, type Page, expect, test } from '@playwright/test';
import { type Cable, createCable } from './support/cable.ts';
import { hydrated } from './support/hydration.ts';
import { type ShopServer, startShopServer } from './support/shop-server.ts';
import { fillCheckout, orderInApp, putInBasket } from './support/shopper.ts';

let shop: ShopServer;
let cable: Cable;
let context: BrowserContext;
let page: Page;
test.beforeAll(async () => {
  shop = await startShopServer();
});
test.afterAll(() => shop.end());
test.beforeEach(async ({ browser }) => {
  cable = await createCable();
  context = await openPhone(browser, cable);
  page = await context.newPage();
});
test.afterEach(async () => {
  await context.close();
  await cable.close();
});

const openPhone = (browser: Browser, { address }: Cable): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    proxy: { server: address, bypass: '<-loopback>' },
  });

const send = (): Promise<void> => page.getByRole('button', { name: /提交订单/ }).click();
const pieces = (count: number) => expect(page.getByText(`购物车里有 ${count} 件`)).toBeAttached();

/** The orders the server knows of this shopper, by their addresses. */
async function orders(): Promise<readonly string[]> {
  await page.goto(`${shop.url}/me`);
  await hydrated(page);
  const links = page.getByRole('main').locator('a[href^="/orders/"]');
  await expect(links.first()).toBeVisible();
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
}

/** Sends an order of which the answer never comes through; the cable stays cut. */
async function loseAnswer(): Promise<void> {
  await putInBasket(page, shop.url, 'three-tasting-cups');
  await fillCheckout(page, shop.url, '湖滨店');
  const lost = cable.cutBeforeAnswerTo('/cmd/place-order');
  await send();
  await lost;
  await expect(page.getByText('订单先存在手机上，还没有扣款')).toBeVisible();
}

test('the basket outlives a reload, the network and another tab', async () => {
  await putInBasket(page, shop.url, 'three-tasting-cups');
  await putInBasket(page, shop.url, 'celadon-teapot');
  await page.goto(`${shop.url}/basket`);
  await pieces(2);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await pieces(2);
  const other = await context.newPage();
  await other.goto(`${shop.url}/basket`);
  await other.locator('[role=group] button:last-child').first().click();
  await pieces(3);
  await other.close();

  cable.cut();
  await page.reload();
  await pieces(3);
  await page.locator('[role=group] button:last-child').first().click();
  await pieces(4);
  await page.reload();
  await pieces(4);
  cable.mend();
  await page.reload();
  await pieces(4);
});

test('with keys alone a quantity goes up and down again, and the focus stays on its button', async () => {
  await putInBasket(page, shop.url, 'three-tasting-cups');
  await page.goto(`${shop.url}/basket`);
  await pieces(1);
  const [fewer, more] = [page.getByRole('button', { name: '少一件' }), page.getByRole('button', { name: '多一件' })];
  await more.focus();
  await page.keyboard.press('Enter');
  await pieces(2);
  await page.keyboard.press('Enter');
  await pieces(3);
  await expect(more).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await pieces(2);
  await page.keyboard.press('Enter');
  await pieces(1);
  await expect(fewer).toBeFocused();
  await page.keyboard.press('Enter');
  await pieces(1);
});

test('what was just said can still be read and reached when a dialog opens over the page', async () => {
  await page.goto(`${shop.url}/products/celadon-teapot`);
  await hydrated(page);
  await page.getByRole('button', { name: '分享' }).click();
  const said = page.getByText('链接已复制');
  await expect(said).toBeVisible();
  await page.getByRole('button', { name: '加入购物车' }).last().click();
  await expect(page.getByRole('dialog').getByText('链接已复制')).toBeVisible();
  await said.click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(said).toBeVisible();
});

test('Back to a search brings its question back into the field', async () => {
  await page.goto(`${shop.url}/search?q=${encodeURIComponent('杯')}`);
  await hydrated(page);
  const field = page.getByRole('searchbox');
  await field.fill('壶');
  await field.press('Enter');
  await page.waitForURL(/q=%E5%A3%B6/);
  await page.goBack();
  await expect(field).toHaveValue('杯');
});

test('tapped twice is ordered once', async () => {
  await putInBasket(page, shop.url, 'three-tasting-cups');
  await fillCheckout(page, shop.url, '湖滨店');
  await page.getByRole('button', { name: /提交订单/ }).dblclick();
  await page.waitForURL(/\/orders\//);
  const { pathname } = new URL(page.url());
  expect(await orders()).toEqual([pathname]);
  await page.goto(`${shop.url}/basket`);
  await expect(page.getByText('购物车还空着')).toBeVisible();
});

test('two orders one after the other without leaving the shop are two, each of its own basket', async () => {
  await page.goto(shop.url);
  await hydrated(page);
  const first = await orderInApp(page, 'three-tasting-cups');
  const second = await orderInApp(page, 'celadon-teapot');
  expect(second).not.toBe(first);
  expect(new Set(await orders())).toEqual(new Set([first, second]));
  await page.goto(`${shop.url}/basket`);
  await expect(page.getByText('购物车还空着')).toBeVisible();
});

test('an order whose answer is lost waits, and sent again it is the same order', async () => {
  await loseAnswer();
  cable.mend();
  await page.getByRole('button', { name: '现在提交' }).click();
  await page.waitForURL(/\/orders\//);
  const { pathname } = new URL(page.url());
  expect(await orders()).toEqual([pathname]);
});

test('an order whose answer is lost is the same order after the page was closed, too', async () => {
  await putInBasket(page, shop.url, 'three-tasting-cups');
  await fillCheckout(page, shop.url, '湖滨店');
  const lost = cable.cutBeforeAnswerTo('/cmd/place-order');
  await send();
  await lost;
  await page.close();
  cable.mend();
  page = await context.newPage();
  await page.goto(shop.url);
  await expect(page.getByText(/下单了，单号/)).toBeVisible();
  expect(await orders()).toHaveLength(1);
});

test('an order given up after it had arrived is not lost: the shopper is shown it', async () => {
  await loseAnswer();
  await page.getByRole('button', { name: '不下了' }).click();
  await expect(page.getByText('这一单可能已经到店里了')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: '我的订单' })).toBeVisible();
  cable.mend();
  await page.getByRole('button', { name: '现在提交' }).click();
  await page.waitForURL(/\/orders\//);
});

test('an order given up when the shop can be asked again is shown where it had arrived', async () => {
  await loseAnswer();
  cable.mend();
  await page.getByRole('button', { name: '不下了' }).click();
  await page.waitForURL(/\/orders\//);
  expect(await orders()).toHaveLength(1);
});

test('an order made offline waits in sight and goes out when the network is back', async () => {
  await putInBasket(page, shop.url, 'three-tasting-cups');
  await fillCheckout(page, shop.url, '老街店');
  cable.cut();
  await context.setOffline(true);
  await page.getByRole('button', { name: /先存下订单/ }).click();
  await expect(page.getByText('订单先存在手机上，还没有扣款')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('有一单存在这部手机上，联网后自动提交')).toBeVisible();
  cable.mend();
  await context.setOffline(false);
  await expect(page.getByText(/下单了，单号/)).toBeVisible();
  await page.getByRole('link', { name: '去看' }).click();
  await page.waitForURL(/\/orders\//);
  await expect(page.getByRole('main').getByText('老街店').first()).toBeVisible();
  const { pathname } = new URL(page.url());
  expect(await orders()).toEqual([pathname]);
});
