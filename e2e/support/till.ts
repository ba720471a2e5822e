import { type Page, expect } from '@playwright/test';
import { must } from '../../shared/kernel/assert.ts';

/** What a scanner does: the digits in one burst, then Enter, wherever the focus is. */
export async function scan(page: Page, code: string): Promise<void> {
  await page.evaluate(
    (keys) => {
      const target = document.activeElement ?? document.body;
      for (const key of keys) {
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        target.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, cancelable: true }));
      }
    },
    [...code.split(''), 'Enter'],
  );
}

/** Scans the codes, takes the exact cash and returns the receipt's number, back at the empty ticket. */
export async function sellByScan(page: Page, codes: readonly string[]): Promise<string> {
  for (const [at, code] of codes.entries()) {
    await scan(page, code);
    await expect(page.locator('[data-variant]')).toHaveCount(new Set(codes.slice(0, at + 1)).size);
  }
  await page.getByRole('button', { name: /^收款 / }).click();
  await page.getByRole('button', { name: '完成' }).click();
  return finishReceipt(page);
}

/** On the screen after a sale: reads the receipt's number and calls the next customer. */
export async function finishReceipt(page: Page): Promise<string> {
  const receipt = must(await page.locator('[data-receipt]').first().textContent(), 'a receipt number').trim();
  await page.getByRole('button', { name: /下一位/ }).click();
  await expect(page.getByText('扫第一件商品')).toBeVisible();
  return receipt;
}

/** Today's receipts at this till as the list shows them. */
export async function receiptsToday(page: Page): Promise<readonly string[]> {
  await page.getByRole('link', { name: '今天的单' }).click();
  await expect(page.locator('[data-sales-count]')).toBeVisible();
  const rows = await page.locator('[data-sale]').allTextContents();
  await page.getByRole('button', { name: '回到卖货' }).click();
  return rows.map((text) => must(/[A-Z][A-Z0-9]*-\d+-[A-Z]+-\d+/.exec(text)?.[0], `a receipt number in ${text}`));
}

/** What the till says stands here of a product, found by its name; 0 where it says there is none. */
export async function stockOnTile(page: Page, title: string): Promise<number> {
  await page.getByRole('searchbox', { name: '搜索商品' }).fill(title);
  const tile = page.locator('[data-product]').filter({ hasText: title }).first();
  const text = await tile.locator('[title]').textContent();
  await page.getByRole('searchbox', { name: '搜索商品' }).fill('');
  return Number(text?.trim() ?? 0);
}
