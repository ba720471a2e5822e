import { type Page, expect } from '@playwright/test';

/** Opens a one-time link and becomes that device; waits for the page it leads to. */
export async function enrol(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('textbox').fill(name);
  await page.getByRole('button', { name: /./ }).last().click();
  await page.waitForURL(/\/(admin|till)/);
}

/** The staff files are on the device: from here on it starts without a network. */
export async function staffFilesKept(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    if (navigator.serviceWorker.controller === null) return false;
    if (!(await caches.has('staff-v1'))) return false;
    const kept = await (await caches.open('staff-v1')).keys();
    return kept.some(({ url }) => url.includes('.wasm'));
  });
}

/** Where the header says this device's newest rows are. */
export const expectSync = (page: Page, state: 'here-only' | 'sending' | 'everywhere') =>
  expect(page.locator(`[data-sync="${state}"]`).first()).toBeVisible({ timeout: 75_000 });
