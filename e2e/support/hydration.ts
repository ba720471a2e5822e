import type { Page } from '@playwright/test';

type Watched = Window & { readonly parsed?: readonly Element[] };

/** From here on the page remembers every element the server sent, before any script of the app has run. */
export const rememberServerNodes = (page: Page): Promise<unknown> =>
  page.addInitScript(() =>
    document.addEventListener('readystatechange', () => {
      // Modules run between "interactive" and "complete".
      if (document.readyState === 'interactive') Object.assign(window, { parsed: [...document.querySelectorAll('*')] });
    }),
  );

/** Waits until the app has taken the page over. */
export const hydrated = (page: Page) => page.locator('html[data-ready]').waitFor();

/** What hydration did to the server's elements: how many there were, which it dropped, which it drew anew. */
export const nodesAfterHydration = (page: Page) =>
  page.evaluate(async () => {
    const parsed = (window as Watched).parsed ?? [];
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame().then(frame);
    const known = new Set(parsed);
    const tell = (element: Element) => element.outerHTML.slice(0, 200);
    return {
      kept: parsed.filter(({ isConnected }) => isConnected).length,
      dropped: parsed.filter(({ isConnected }) => !isConnected).map(tell),
      drawn: [...document.querySelectorAll('#app *')].filter((element) => !known.has(element)).map(tell),
    };
  });
