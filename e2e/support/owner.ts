import { type Page, expect } from '@playwright/test';

/** Opens a product in the back office by its id, from the device's own copy where there is no network. */
export async function openProduct(page: Page, shop: string, product: string): Promise<void> {
  await page.goto(`${shop}/admin/products/${product}`);
  await expect(page.getByLabel('标题')).toBeVisible();
}

/** Types into one field and leaves it: the editor saves by itself. */
export async function editField(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.press('Tab');
  await expect(field).toHaveValue(text);
  await expect(field).not.toHaveAttribute('data-unsaved');
}

/** The header says that nothing stands on this device alone. */
export const expectEverywhere = (page: Page) =>
  expect(page.getByText('本机都已同步').filter({ visible: true }).first()).toBeVisible({ timeout: 75_000 });

/** Pieces of a product over all places, as the list shows them. */
export async function stockInList(page: Page, shop: string, title: string): Promise<number> {
  await page.goto(`${shop}/admin/products`);
  await page.getByRole('searchbox').fill(title);
  const row = page.getByRole('link').filter({ hasText: title }).first();
  await expect(row).toBeVisible();
  return Number(/库存 (-?\d+)/.exec((await row.textContent()) ?? '')?.[1]);
}
