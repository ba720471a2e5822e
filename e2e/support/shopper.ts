import { type Page, expect } from '@playwright/test';
import { hydrated } from './hydration.ts';

/** Puts one piece of a product, as it is chosen first, into the basket. */
export async function putInBasket(page: Page, shop: string, slug: string): Promise<void> {
  await page.goto(`${shop}/products/${encodeURIComponent(slug)}`);
  await hydrated(page);
  await page.getByRole('button', { name: '加入购物车' }).last().click();
  await page.getByRole('dialog').getByRole('button', { name: '加入购物车' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Opens the checkout and writes everything that an order needs. */
export async function fillCheckout(page: Page, shop: string, place: string): Promise<void> {
  await page.goto(`${shop}/checkout`);
  await chooseAndSign(page, place);
}

async function chooseAndSign(page: Page, place: string): Promise<void> {
  await page.getByText(place).first().click();
  await page.getByLabel('姓名').fill('陈知远');
  await page.getByLabel('手机号').fill('13800138000');
}

/** Buys one piece of a product without options, for collection at a place. Returns the order's address. */
export async function orderForCollection(page: Page, shop: string, slug: string, place: string): Promise<string> {
  await page.goto(`${shop}/products/${encodeURIComponent(slug)}`);
  await page.getByRole('button', { name: '立即购买' }).last().click();
  await page.getByRole('dialog').getByRole('button', { name: '立即购买' }).click();
  await chooseAndSign(page, place);
  await page.getByRole('button', { name: /提交订单/ }).click();
  await page.waitForURL(/\/orders\//);
  return page.url();
}

/** Buys one piece by links and buttons alone, from whatever page of the shop is open. Returns the order's path. */
export async function orderInApp(page: Page, slug: string): Promise<string> {
  const before = page.url();
  await page.evaluate((path) => {
    const link = Object.assign(document.createElement('a'), { href: path, textContent: path });
    document.getElementById('app')?.append(link);
    link.click();
    link.remove();
  }, `/products/${slug}`);
  await page.getByRole('button', { name: '立即购买' }).last().click();
  await page.getByRole('dialog').getByRole('button', { name: '立即购买' }).click();
  await chooseAndSign(page, '湖滨店');
  await page.getByRole('button', { name: /提交订单/ }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/orders/') && url.href !== before);
  return new URL(page.url()).pathname;
}

export const expectOrderState = (page: Page, word: string) =>
  expect(page.getByRole('main').getByText(word, { exact: true }).first()).toBeVisible({ timeout: 30_000 });
