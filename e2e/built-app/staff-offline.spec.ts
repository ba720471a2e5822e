import { expect, type Page, test } from '@playwright/test';
import { serveBuild } from './serve-build.ts';

/** Asks the service worker to keep the staff set, as a device does once it is enrolled. */
const keepStaffFiles = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return new Promise((answer) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', (event) => answer(event.data));
      port1.start();
      registration.active?.postMessage({ type: 'staff-enrolled' }, [port2]);
    });
  });

const cachedFiles = (page: Page, name: string) =>
  page.evaluate(async (cacheName) => {
    const keys = await (await caches.open(cacheName)).keys();
    return keys.map((request) => new URL(request.url).pathname);
  }, name);

test('a visitor keeps no staff file; a staff device starts the till with the network gone', async ({ page }) => {
  const shop = await serveBuild();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));

  await page.goto(`${shop.origin}/till`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect(page.locator('#app > *')).not.toHaveCount(0);
  const shell = await cachedFiles(page, 'shell-v1');
  expect(shell).toContain('/shell.html');
  expect(shell.filter((path) => /wasm|worker|till|admin/.test(path))).toEqual([]);
  expect(await page.evaluate(() => caches.has('staff-v1'))).toBe(false);

  expect(await keepStaffFiles(page)).toBe(true);
  expect((await cachedFiles(page, 'staff-v1')).filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
  expect(complaints).toEqual([]);

  await shop.stop();
  await page.goto(`${shop.origin}/till`);
  await expect(page.locator('#app > *')).not.toHaveCount(0);
  await page.goto(`${shop.origin}/admin/products`);
  await expect(page.locator('#app > *')).not.toHaveCount(0);
});
