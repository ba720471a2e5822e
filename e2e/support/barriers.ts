import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

/** What axe finds on the page as it stands, in light and in dark: none. */
export async function expectNoBarrier(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(endTransitions);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${screen}, ${colorScheme}: ${id} ${any[0]?.message ?? ''} ${html.slice(0, 240)}`),
    );
    expect.soft(found).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Colours that are still on their way to the other theme are nobody's barrier. */
function endTransitions(): void {
  for (const animation of document.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
}
