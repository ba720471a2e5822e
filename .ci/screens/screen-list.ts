import type { Page } from '@playwright/test';

export type Who = 'shopper' | 'owner' | 'clerk';

/** One screen: where it is, and what to do there before the picture is taken. */
export type Screen = {
  readonly name: string;
  readonly who: Who;
  readonly path: string;
  readonly prepare?: (page: Page) => Promise<void>;
};

const press = (selector: string) => async (page: Page) => {
  await page.locator(selector).filter({ visible: true }).first().click();
};

const inDialog = 'dialog[open] [data-variant]';

/** Puts the first goods on the ticket, unless something stands on it since the picture before, and goes to pay. */
async function takeToPay(page: Page): Promise<void> {
  const pay = page.getByRole('button', { name: /^(收款|Pay|Charge|Take)/ }).filter({ visible: true });
  for (const at of [0, 2, 4]) {
    if ((await page.locator('[data-variant]').count()) >= 3) break;
    await page.locator('[data-product]').nth(at).click();
    if ((await page.locator(inDialog).count()) > 0) await page.locator(inDialog).first().click();
  }
  if ((await pay.count()) > 0) await pay.first().click();
  else await page.keyboard.press('Enter');
  await page.locator('[data-due]').waitFor();
}

/** Every screen there is. `order` is the address of an order that the shopper placed. */
export const screenList = (order: string): readonly Screen[] => [
  { name: 'shop-home', who: 'shopper', path: '/' },
  { name: 'shop-category', who: 'shopper', path: '/category/pottery' },
  { name: 'shop-search', who: 'shopper', path: '/search?q=tea' },
  { name: 'shop-nothing-found', who: 'shopper', path: '/search?q=zzqq' },
  { name: 'shop-product', who: 'shopper', path: '/products/celadon-teapot' },
  {
    name: 'shop-product-choice',
    who: 'shopper',
    path: '/products/celadon-teapot',
    prepare: async (page) => {
      const opener = page.locator('main button:has(svg)').filter({ hasText: '/' }).filter({ visible: true });
      if ((await opener.count()) > 0) await opener.first().click();
    },
  },
  { name: 'shop-basket', who: 'shopper', path: '/basket' },
  { name: 'shop-checkout', who: 'shopper', path: '/checkout' },
  { name: 'shop-order', who: 'shopper', path: order },
  { name: 'shop-me', who: 'shopper', path: '/me' },
  { name: 'shop-not-found', who: 'shopper', path: '/nothing-here' },
  { name: 'enrol', who: 'shopper', path: '/enrol#a-secret' },
  { name: 'till', who: 'clerk', path: '/till' },
  { name: 'till-pay', who: 'clerk', path: '/till', prepare: takeToPay },
  {
    name: 'till-done',
    who: 'clerk',
    path: '/till',
    prepare: async (page) => {
      await takeToPay(page);
      await page.locator('[data-quick]').nth(1).click();
      await page.keyboard.press('Enter');
      await page.locator('[data-receipt]').first().waitFor();
    },
  },
  { name: 'till-orders', who: 'clerk', path: '/till/orders' },
  { name: 'till-sales', who: 'clerk', path: '/till/sales' },
  { name: 'admin-today', who: 'owner', path: '/admin' },
  { name: 'admin-products', who: 'owner', path: '/admin/products' },
  {
    name: 'admin-product',
    who: 'owner',
    path: '/admin/products',
    prepare: press('a[href^="/admin/products/"]:not([href$="/new"])'),
  },
  { name: 'admin-product-new', who: 'owner', path: '/admin/products/new' },
  { name: 'admin-orders', who: 'owner', path: '/admin/orders' },
  {
    name: 'admin-order',
    who: 'owner',
    path: '/admin/orders',
    prepare: press('a[href^="/admin/orders/"], button[data-order], [data-order]'),
  },
  { name: 'admin-import', who: 'owner', path: '/admin/import' },
  { name: 'admin-more', who: 'owner', path: '/admin/more' },
];
