import { type Browser, type Page, chromium } from '@playwright/test';
import { getChromium } from './find-chromium.ts';
import { pathOf, photograph, views } from './screens/photograph.ts';
import { type Who, screenList } from './screens/screen-list.ts';
import { enrol, placeAnOrder } from './screens/set-the-scene.ts';
import { startShop } from './screens/start-shop.ts';

/** `npm run screens [-- NAME …]`: photographs every screen, or those whose names begin so. */
const wanted = process.argv.slice(2);

async function openPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

const shop = await startShop();
const browser = await chromium.launch({ executablePath: getChromium() });
let missed = 0;
try {
  const pages: Record<Who, Page> = {
    shopper: await openPage(browser, shop.url),
    owner: await openPage(browser, shop.url),
    clerk: await openPage(browser, shop.url),
  };
  const screens = screenList(await placeAnOrder(pages.shopper, shop.url)).filter(
    ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
  );
  const needs = (who: Who) => screens.some((screen) => screen.who === who);
  if (needs('owner')) await enrol(pages.owner, shop.ownerLink);
  if (needs('clerk')) await enrol(pages.clerk, shop.clerkLink);
  for (const screen of screens)
    for (const view of views)
      try {
        await photograph(pages[screen.who], shop.url, screen, view);
      } catch (problem) {
        missed += 1;
        console.log(`no picture ${pathOf(screen, view)}: ${String(problem).split('\n')[0]}`);
      }
  console.log(`${screens.length * views.length - missed} pictures, ${missed} missed`);
} finally {
  await browser.close();
  await shop.stop();
}
process.exitCode = missed > 0 ? 1 : 0;
