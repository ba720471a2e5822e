import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect, test } from '@playwright/test';
import { type ShopServer, startShopServer } from './support/shop-server.ts';

let shop: ShopServer;
test.beforeAll(async () => {
  shop = await startShopServer();
});
test.afterAll(() => shop.end());

const phone = { width: 390, height: 844 };

/** Everything the browser complains of, and the nodes the server sent. */
async function watch(page: Page): Promise<readonly string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      Object.assign(window, { sent: [...document.querySelectorAll('#app *')] });
    });
  });
  return complaints;
}

const open = async (page: Page, path: string) => {
  await page.goto(`${shop.url}${path}`);
  await page.locator('html[data-ready]').waitFor();
};

const lostNodes = (page: Page): Promise<readonly [sent: number, lost: number]> =>
  page.evaluate(() => {
    const { sent } = window as unknown as { readonly sent: readonly Element[] };
    return [sent.length, sent.filter((node) => !node.isConnected).length] as const;
  });

const pages = ['/', '/en/category/pottery', '/zh-TW/search?q=%E5%A3%BA', '/products/celadon-teapot'];
for (const path of pages)
  test(`hydration keeps every node of ${path}, and the next page comes without a new document`, async ({ page }) => {
    const complaints = await watch(page);
    await open(page, path);
    const [sent, lost] = await lostNodes(page);
    expect(sent).toBeGreaterThan(50);
    expect(lost).toBe(0);
    const product = page.locator('main a[href*="/products/"]').last();
    const href = await product.getAttribute('href');
    await product.click();
    await expect(page).toHaveURL(`${shop.url}${href}`);
    await expect(page.locator('main h1')).toBeVisible();
    expect(await page.evaluate(() => 'sent' in window)).toBe(true);
    expect(complaints).toEqual([]);
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`no page has a barrier, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(phone);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of [...pages, '/basket', '/checkout', '/me', '/en/nothing-here']) {
      await open(page, path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  });

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });
  test('the shop is read, searched and left by links alone', async ({ page }) => {
    await page.goto(`${shop.url}/en`);
    await page.getByRole('searchbox').fill('teapot');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL(/\/en\/search\?q=teapot/);
    await page.getByRole('link', { name: /Celadon teapot/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Celadon teapot');
    await expect(page.locator('main noscript')).toBeVisible();
    expect(await page.locator('main noscript').innerHTML()).toContain('need JavaScript');
    await expect(page.getByRole('button', { name: 'Add to basket' })).toHaveCount(0);
  });
});

test('an order whose answer was lost is one order, and the basket lives through a reload', async ({ page }) => {
  await page.setViewportSize(phone);
  await open(page, '/en/products/celadon-teapot');
  await page.getByRole('button', { name: 'Add to basket' }).last().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Add to basket' }).click();
  await open(page, '/en/checkout');
  await page.getByLabel('Lakeside').check();
  await page.getByLabel('Name').fill('Ann');
  await page.getByLabel('Phone').fill('13800138000');
  await page.route(
    '**/cmd/place-order',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await page.getByRole('button', { name: /Place order/ }).click();
  await expect(page.getByText('Order saved on this phone')).toBeVisible();
  await page.reload();
  await page.waitForURL(/\/en\/orders\//);
  await expect(page.getByText('Pick-up code')).toBeVisible();
  await open(page, '/en/me');
  await expect(page.locator('main a[href*="/orders/"]')).toHaveCount(1);
  await open(page, '/en/basket');
  await expect(page.getByText('Your basket is empty')).toBeVisible();
});
