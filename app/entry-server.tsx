import { renderToString } from 'solid-js/web';
import type { PageInput, PageOutput, PageRenderer } from './ports/page.ts';
import { FrontPage } from './storefront/front-page.tsx';

const isStaffPath = (url: string) => /^\/(admin|till)(\/|\?|$)/.test(url);

/** Public pages with their content; for back office and till the empty page that the app fills. */
export const renderPage = async (input: PageInput): Promise<PageOutput> => {
  const content = isStaffPath(input.url) ? '' : renderToString(() => <FrontPage />);
  if (content.includes('<script')) throw new Error('a page must not carry inline scripts');
  const { script, styles, preloads } = input.assets;
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>Counterpart</title>
<link rel="icon" href="/icon.svg">
${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
${preloads(input.url)
  .map((href) => `<link rel="modulepreload" href="${href}">`)
  .join('\n')}
<script type="module" src="${script}"></script>
</head>
<body><div id="app">${content}</div></body>
</html>
`;
  return { status: 200, html, headers: { 'content-type': 'text/html; charset=utf-8' } };
};

export const loadPage: PageRenderer['loadPage'] = () => ({ status: 404, data: null });
