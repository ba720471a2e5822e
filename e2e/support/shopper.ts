import { type Page, expect } from '@playwright/test';

/** Buys one piece of a product without options, for collection at a place. Returns the order's address. */
export async function orderForCollection(page: Page, shop: string, slug: string, place: string): Promise<string> {
  await page.goto(`${shop}/products/${encodeURIComponent(slug)}`);
  await page.getByRole('button', { name: '立即购买' }).last().click();
  await page.getByRole('dialog').getByRole('button', { name: '立即购买' }).click();
  await page.getByText(place).first().click();
  await page.getByLabel('姓名').fill('陈知远');
  await page.getByLabel('手机号').fill('13800138000');
  await page.getByRole('button', { name: /提交订单/ }).click();
  await page.waitForURL(/\/orders\//);
  return page.url();
}

export const expectOrderState = (page: Page, word: string) =>
  expect(page.getByRole('main').getByText(word, { exact: true }).first()).toBeVisible({ timeout: 30_000 });
