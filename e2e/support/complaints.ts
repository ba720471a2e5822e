import type { Page } from '@playwright/test';

/**
 * Everything a page complains about from here on: each console message, uncaught error, opened dialog, and whatever
 * the content security policy or Trusted Types refused. A clean page leaves the list empty.
 */
export async function complaintsOf(page: Page): Promise<readonly string[]> {
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  page.on('dialog', (dialog) => {
    said.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      console.error('refused', violatedDirective, blockedURI, sample),
    ),
  );
  return said;
}
