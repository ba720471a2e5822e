import type { Page } from '@playwright/test';

const shown = (page: Page, selector: string) => page.locator(selector).filter({ visible: true }).first();

async function addToBasket(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('html[data-ready]').waitFor();
  await shown(page, 'button:has-text("加入购物车")').click();
  await page.locator('dialog[open] button:has-text("加入购物车")').click();
  await page
    .locator('dialog[open]')
    .waitFor({ state: 'detached' })
    .catch(() => undefined);
}

/** Places an order as a shopper would and leaves something in the basket. Answers the order's path. */
export async function placeAnOrder(page: Page, url: string): Promise<string> {
  await addToBasket(page, `${url}/products/celadon-teapot`);
  await page.goto(`${url}/checkout`);
  await page.locator('input[name="place"]').first().check();
  await page.getByLabel('姓名').fill('陈知远');
  await page.getByLabel('手机号').fill('138 0013 8000');
  await page.locator('button[type="submit"]:has-text("提交订单")').click();
  await page.waitForURL(/\/orders\//);
  const order = new URL(page.url()).pathname;
  for (const slug of ['three-tasting-cups', 'celadon-teapot']) await addToBasket(page, `${url}/products/${slug}`);
  return order;
}

/** Makes the browser of this page a staff device and waits until its screens are there. */
export async function enrol(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.locator('form button[type="submit"]').click();
  await page.waitForURL(/\/(admin|till)/);
  await page.locator('main').first().waitFor();
  await page.waitForLoadState('networkidle');
}
