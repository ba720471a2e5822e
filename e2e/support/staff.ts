import { type Page, expect } from '@playwright/test';

/** Opens a one-time link and becomes that device; waits for the page it leads to. */
export async function enrol(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('textbox').fill(name);
  await page.getByRole('button', { name: /./ }).last().click();
  await page.waitForURL(/\/(admin|till)/);
}

/** Resolves when the staff files are on the device: from here on it starts without a network. */
export async function staffFilesKept(page: Page): Promise<void> {
  const isWhole = () =>
    page.evaluate(async () => {
      if (navigator.serviceWorker.controller === null || !(await caches.has('staff-v1'))) return false;
      // Written last, once every file is on the disk.
      return (await (await caches.open('staff-v1')).match('/staff-files/whole')) !== undefined;
    });
  await expect.poll(isWhole, { timeout: 30_000 }).toBe(true);
}

/** Resolves when at least so many of the goods' pictures are on the device too. */
export const picturesKept = (page: Page, count: number): Promise<void> =>
  expect
    .poll(() => page.evaluate(async () => (await (await caches.open('pictures-v1')).keys()).length), {
      timeout: 30_000,
    })
    .toBeGreaterThanOrEqual(count);

/** Every picture in view is drawn, not an empty frame. */
export const expectPicturesDrawn = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(() => {
        const inView = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight);
        return inView.length > 0 && inView.every((image) => image.complete && image.naturalWidth > 0);
      }),
    )
    .toBe(true);

/** Where the header says this device's newest rows are. */
export const expectSync = (page: Page, state: 'here-only' | 'sending' | 'everywhere') =>
  expect(page.locator(`[data-sync="${state}"]`).first()).toBeVisible({ timeout: 75_000 });
