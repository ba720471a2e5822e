import { expect, test } from '@playwright/test';
import { type ShopServer, startShopServer } from './support/shop-server.ts';

let shop: ShopServer;
test.beforeAll(async () => {
  shop = await startShopServer();
});
test.afterAll(() => shop.end());

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

test('with JavaScript off a product is found, and says what it takes to order instead of a button that does nothing', async ({
  page,
}) => {
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
