import { expect, test } from '@playwright/test';
import { createCable } from './support/cable.ts';
import { startDeviceBrowser } from './support/device-browser.ts';
import { startShopServer } from './support/shop-server.ts';
import { enrol, expectPicturesDrawn, picturesKept, staffFilesKept } from './support/staff.ts';

// Closed, not killed: Chromium writes the list of its caches down some seconds late, so a kill right after enrolment
// may take pictures along. Sales stand in IndexedDB and are not concerned (three-devices.spec.ts).
test('a till that starts without a network shows its goods with their pictures', async () => {
  test.setTimeout(90_000);
  const server = await startShopServer();
  const cable = await createCable();
  const till = await startDeviceBrowser({ width: 1180, height: 820, locale: 'zh-CN', cable: cable.address });
  try {
    await enrol(till.page(), server.link('clerk'), '一号机');
    await staffFilesKept(till.page());
    await picturesKept(till.page(), 60);
    cable.cut();
    await till.close();
    await till.start();
    await till.page().goto(`${server.url}/till`);
    await expect(till.page().locator('[data-product]').first()).toBeVisible({ timeout: 20_000 });
    await expectPicturesDrawn(till.page());
  } finally {
    await till.end();
    await server.end();
    await cable.close();
  }
});
