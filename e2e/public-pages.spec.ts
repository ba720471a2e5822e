import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type APIRequestContext, type Page, expect, test } from '@playwright/test';
import { complaintsOf } from './support/complaints.ts';
import { hydrated, nodesAfterHydration, rememberServerNodes } from './support/hydration.ts';
import { importFile } from './support/import-file.ts';
import { type ShopServer, startShopServer } from './support/shop-server.ts';

const addresses = ['/', '/category', '/category/pottery', '/search?q=%E5%A3%B6', '/products/celadon-teapot'] as const;
const evilTitle = '<img src=x onerror=alert(1)><script>alert(2)</script></script><b>cup</b>';
const evilFile = [
  'Handle,Title,Body (HTML),Vendor,Type,Published,Option1 Name,Option1 Value,Variant Inventory Qty,Variant Price,Status',
  `planted,${evilTitle},</script><script>alert(3)</script><p onclick=alert(4)>Plain <a href=javascript:alert(5)>words</a></p>,<script>alert(6)</script>,<svg onload=alert(7)>,true,<b>Size</b>,<i onmouseover=alert(8)>S</i>,5,12.50,active`,
  `planted,,,,,,,Large,5,12.50,`,
].join('\n');

let shop: ShopServer;
test.beforeAll(async () => {
  shop = await startShopServer();
});
test.afterAll(() => shop.end());
test.use({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the shop can be read, searched and walked through', async ({ page }) => {
    await page.goto(shop.url);
    await page.locator('main a[href="/category/pottery"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('陶器');
    await page.locator('summary').filter({ hasText: '排序' }).click();
    await page.getByRole('link', { name: '价格从低到高' }).click();
    await expect(page).toHaveURL(/sort=price-up/);
    const card = page.locator('main a[href^="/products/"]').first();
    const href = await card.getAttribute('href');
    await card.click();
    await expect(page).toHaveURL(`${shop.url}${href}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('noscript')).not.toHaveCount(0);

    await page.goto(`${shop.url}/category/pottery`);
    await page.getByRole('searchbox').first().fill('天青壶');
    await page.getByRole('searchbox').first().press('Enter');
    await expect(page).toHaveURL(`${shop.url}/search?q=${encodeURIComponent('天青壶')}`);
    await expect(page.locator('main a[href="/products/celadon-teapot"]').first()).toBeVisible();
  });

  test('every link of a page leads somewhere, in each language', async ({ page, request }) => {
    const seen = new Set<string>();
    for (const path of ['/', '/zh-TW/category/pottery', '/en/products/celadon-teapot']) {
      await page.goto(`${shop.url}${path}`);
      const links = page.locator('a[href^="/"]');
      for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')))
        seen.add(href);
    }
    expect(seen.size).toBeGreaterThan(30);
    const answers = await Promise.all([...seen].map(async (href) => [href, await statusOf(request, href)] as const));
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  });

  test('the other languages can be read and changed', async ({ page }) => {
    await page.goto(`${shop.url}/products/celadon-teapot`);
    await page.locator('summary[aria-label^="语言"]').or(page.getByRole('contentinfo')).first().click();
    await page.locator('a[hreflang="zh-TW"]').filter({ visible: true }).first().click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW');
    await page.locator('footer a[hreflang="en"]').click();
    await expect(page).toHaveURL(`${shop.url}/en/products/celadon-teapot`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/teapot/i);
  });

  test('the main language stands bare, the others under their name, each page names all of them', async ({
    page,
    request,
  }) => {
    expect(await statusOf(request, '/')).toBe(200);
    for (const [from, to] of [
      ['/zh-CN', '/'],
      ['/zh-CN/products/celadon-teapot', '/products/celadon-teapot'],
      ['/zh-CN/search?q=x', '/search?q=x'],
    ]) {
      const moved = await request.get(`${shop.url}${from}`, { maxRedirects: 0 });
      expect([moved.status(), moved.headers()['location']]).toEqual([301, to]);
    }
    for (const path of ['/', '/category/pottery', '/products/celadon-teapot']) {
      await page.goto(`${shop.url}${path}`);
      const alternates = await page
        .locator('link[rel="alternate"]')
        .evaluateAll((all) => all.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]));
      expect(alternates.map(([language]) => String(language)).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
        'en',
        'x-default',
        'zh-CN',
        'zh-TW',
      ]);
      const ofMain = alternates.find(([language]) => language === 'zh-CN');
      expect(alternates).toContainEqual(['x-default', ofMain?.[1]]);
      for (const [language, href] of alternates.filter(([each]) => each !== 'x-default')) {
        await page.goto(href ?? '', { waitUntil: 'domcontentloaded' });
        await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', href ?? '');
        await expect(page.locator('html')).toHaveAttribute('lang', language ?? '');
        for (const text of await page.locator('script[type="application/ld+json"]').allTextContents())
          expect(JSON.parse(text)).toMatchObject({ '@context': 'https://schema.org' });
      }
    }
  });
});

const statusOf = async (request: APIRequestContext, path: string): Promise<number> =>
  (await request.get(`${shop.url}${path}`, { maxRedirects: 0 })).status();

for (const path of [...addresses, '/en/products/celadon-teapot', '/zh-TW', '/nothing-here'])
  test(`hydration of ${decodeURI(path)} keeps the server's nodes and says nothing`, async ({ page }) => {
    const complaints = await complaintsOf(page);
    await rememberServerNodes(page);
    await page.goto(`${shop.url}${path}`);
    await hydrated(page);
    const { kept, ...changed } = await nodesAfterHydration(page);
    expect(changed).toEqual({ dropped: [], drawn: [] });
    expect(kept).toBeGreaterThan(50);
    // The browser itself reports the status of a page that is not there.
    expect(complaints.filter((text) => !(path === '/nothing-here' && text.includes('404')))).toEqual([]);
  });

test('from a list to a product and back: one document, the same place', async ({ page }) => {
  const complaints = await complaintsOf(page);
  await page.goto(`${shop.url}/category/pottery`);
  await hydrated(page);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  const card = page.locator('main a[href^="/products/"]').nth(6);
  await card.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  expect(before).toBeGreaterThan(200);
  await card.click();
  await expect(page).toHaveURL(/\/products\//);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('陶器');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('陶器');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before);
  await card.click();
  await page.getByRole('button', { name: '加入购物车' }).filter({ visible: true }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  expect(complaints).toEqual([]);
});

test('what a product file plants stays text, drawn by the server and by the app', async ({ page }) => {
  const file = join(shop.dataDir, 'planted.csv');
  await writeFile(file, evilFile);
  expect((await importFile(shop.dataDir, [file])).err).toBe('');
  const complaints = await complaintsOf(page);
  await page.goto(`${shop.url}/products/planted`);
  await hydrated(page);
  await expectInert(page);
  const things = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(JSON.parse(things[0] ?? '')).toMatchObject({ name: evilTitle });

  await page.goto(`${shop.url}/search?q=cup`);
  await hydrated(page);
  await page.getByRole('searchbox').fill('alert(1)');
  await expect(page.getByRole('search').getByText(evilTitle)).toBeVisible();
  await page.getByRole('search').locator('a[href="/products/planted"]').first().click();
  await expectInert(page);
  await page.getByRole('button', { name: '加入购物车' }).filter({ visible: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '加入购物车' }).click();
  await page.goto(`${shop.url}/basket`);
  await expect(page.getByRole('link', { name: evilTitle })).toBeVisible();
  expect(complaints).toEqual([]);
});

async function expectInert(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(evilTitle);
  await expect(page).toHaveTitle(new RegExp('<img src=x onerror=alert\\(1\\)>'));
  const planted = 'img[src="x"], svg[onload], [onclick], [onmouseover], a[href^="javascript"], h1 *';
  await expect(page.locator(planted)).toHaveCount(0);
  expect(await page.locator('script:not([type$="json"])').count()).toBe(1);
}
