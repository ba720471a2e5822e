import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { Screen } from './screen-list.ts';

export type View = {
  readonly size: readonly [width: number, height: number];
  readonly theme: 'light' | 'dark';
  readonly language: 'zh-CN' | 'en';
};

/** Phone, tablet and desktop, light and dark, Chinese and English. */
export const views: readonly View[] = (
  [
    [390, 844],
    [1180, 820],
    [1440, 900],
  ] as const
).flatMap((size) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (['zh-CN', 'en'] as const).map((language): View => ({ size, theme, language })),
  ),
);

const mostBytes = 60 * 1024;
const staffLanguageKey = 'counterpart/locale';

const isForDocs = ({ size, theme, language }: View): boolean =>
  size[0] === 390 && theme === 'light' && language === 'zh-CN';

/** The phone's light Chinese picture goes with the documentation, the others into a folder of their own. */
export const pathOf = ({ name }: Screen, view: View): string =>
  isForDocs(view)
    ? `docs/screens/${name}.webp`
    : `.cache/screens/${name}-${view.size[0]}-${view.theme}-${view.language}.webp`;

const addressOf = (url: string, { who, path }: Screen, { language }: View): string =>
  who === 'shopper' && language === 'en' && !path.startsWith('/enrol')
    ? `${url}/en${path === '/' ? '' : path}`
    : `${url}${path}`;

/** The best quality that stays under 60 KB. */
async function toWebp(png: Uint8Array): Promise<Uint8Array> {
  for (const quality of [86, 76, 66, 56, 46]) {
    const webp = await sharp(png).webp({ quality, effort: 6 }).toBuffer();
    if (webp.length <= mostBytes) return webp;
  }
  return sharp(png).webp({ quality: 36, effort: 6 }).toBuffer();
}

/** Opens the screen as the view wants it and writes its picture. */
export async function photograph(page: Page, url: string, screen: Screen, view: View): Promise<void> {
  const [width, height] = view.size;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: view.theme, reducedMotion: 'reduce' });
  await page.evaluate(([key, language]) => localStorage.setItem(key, language), [
    staffLanguageKey,
    view.language,
  ] as const);
  await page.goto(addressOf(url, screen, view), { waitUntil: 'networkidle' });
  await screen.prepare?.(page);
  await page.waitForLoadState('networkidle');
  const png = await page.screenshot({ scale: width < 500 ? 'device' : 'css', animations: 'disabled' });
  const path = pathOf(screen, view);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await toWebp(png));
}
