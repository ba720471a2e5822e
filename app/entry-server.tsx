import { renderToString } from 'solid-js/web';
import type { PageInput, PageOutput, PageRenderer } from './ports/page.ts';
import { faceOf } from './routes.ts';
import { headElements } from './shell/head-elements.ts';
import { htmlDocument } from './shell/html-document.ts';
import { escapeAttributes, scriptJson } from './shell/html-text.ts';
import { type PageAnswer, loadPage as loadShopPage } from './storefront/data/load-page.ts';
import type { PageReply } from './storefront/data/page-data.ts';
import { jsonLd } from './storefront/head/json-ld.ts';
import { pageHead } from './storefront/head/page-head.ts';
import { loadPageComponent, pageSources } from './storefront/pages.ts';
import { StorefrontApp } from './storefront/storefront-app.tsx';
import { loadStorefrontDictionary, storefrontDictionarySource } from './ui/i18n/storefront/storefront-dictionaries.ts';

type Loaded = Extract<PageAnswer, { readonly data: unknown }>;

/** Back office, till and enrolment: the same empty document for every shop, filled by the app. Reads no shelf. */
const staffDocument = ({ assets }: PageInput): PageOutput => ({
  status: 200,
  html: htmlDocument({
    lang: 'en',
    title: 'Counterpart',
    head: ['<meta name="robots" content="noindex">'],
    script: assets.script,
    styles: assets.styles,
    preloads: assets.preloads('app/shell/start-staff.tsx'),
    content: '',
    tail: [],
  }),
  headers: {},
});

async function shopDocument({ url, origin, assets }: PageInput, { status, data }: Loaded): Promise<PageOutput> {
  const { locale } = data.site;
  const [component, dictionary] = await Promise.all([
    loadPageComponent(data.view.page),
    loadStorefrontDictionary[locale](),
  ]);
  const first = { loaded: data, component };
  const source = { first, get: async () => first };
  const content = escapeAttributes(
    renderToString(() => <StorefrontApp source={source} dictionary={dictionary} url={url} />),
  );
  if (content.includes('<script')) throw new Error('a page must not carry scripts in its content');
  const head = pageHead(data, dictionary, origin);
  const preloads = [pageSources[data.view.page], storefrontDictionarySource(locale)].flatMap(assets.preloads);
  const html = htmlDocument({
    lang: locale,
    title: head.title,
    head: headElements(head, data.site.name.text, jsonLd(data, origin)),
    script: assets.script,
    styles: assets.styles,
    preloads: [...new Set(preloads)],
    content,
    tail: [`<script type="application/json" id="page-data">${scriptJson(data)}</script>`],
  });
  return { status, html, headers: { 'content-language': locale } };
}

/** Public pages with their content; for staff the empty page that the app fills; 301 for an address that has moved. */
export const renderPage = async (input: PageInput): Promise<PageOutput> => {
  if (faceOf(input.url) !== 'storefront') return staffDocument(input);
  const answer = loadShopPage(input.shelf, input.url);
  if (answer.status === 301) return { status: 301, html: '', headers: { location: answer.location } };
  return shopDocument(input, answer);
};

/** The same data as the document's, for a navigation inside the app. */
export const loadPage: PageRenderer['loadPage'] = ({ url, shelf }) => {
  const answer = loadShopPage(shelf, url);
  const data: PageReply = answer.status === 301 ? { movedTo: answer.location } : answer.data;
  return { status: answer.status === 301 ? 404 : answer.status, data };
};
