import { expect, test } from 'vitest';
import type { ShelfProduct } from '../shared/domain/catalog/shelf.ts';
import type { Locale } from '../shared/kernel/locale.ts';
import { sampleShelf, shelfOf } from '../shared/testing/sample-shop/sample-shelf.ts';
import { loadPage, renderPage } from './entry-server.tsx';

const shelf = sampleShelf();
const assets = {
  script: '/assets/main.js',
  styles: ['/assets/main.css'],
  preloads: (page: string) => [`/assets/${page}.js`],
};
const origin = 'https://shop.example';
const render = (url: string, on = shelf) => renderPage({ url, origin, shelf: on, assets });

const between = (html: string, start: string, end: string): readonly string[] =>
  html
    .split(start)
    .slice(1)
    .map((part) => part.slice(0, part.indexOf(end)));
const jsonLdOf = (html: string) =>
  between(html, '<script type="application/ld+json">', '</script>').map(
    (text) => JSON.parse(text) as Record<string, unknown>,
  );
const contentOf = (html: string) => between(html, '<div id="app">', '<script')[0] ?? '';

const slug = 'celadon-teapot';
const known = shelf.findBySlug(slug)?.slug ?? shelf.products()[0]?.slug ?? '';
const pages = [
  '/',
  '/category',
  '/category/tea',
  '/search?q=tea',
  '/search',
  `/products/${known}`,
  '/basket',
  '/checkout',
  '/orders/1',
  '/me',
  '/nope',
];
const prefixes: Readonly<Record<Locale, string>> = { 'zh-CN': '', 'zh-TW': '/zh-TW', en: '/en' };
const everyPage = Object.entries(prefixes).flatMap(([locale, prefix]) =>
  pages.map((path) => [locale, `${prefix}${path}`.replace(/(?<=.)\/$/, '')] as const),
);

test.each(everyPage)('%s %s stands whole in the document, without code or style of its own', async (locale, url) => {
  const { status, html } = await render(url);
  expect(status).toBe(url.endsWith('/nope') ? 404 : 200);
  expect(html).toContain(`<html lang="${locale}">`);
  expect(contentOf(html)).toMatch(/<main[^>]*>/);
  expect(html).not.toMatch(/\sstyle="|\son[a-z]+="|javascript:/);
  const scripts = html.match(/<script[^>]*>/g) ?? [];
  expect(scripts.filter((tag) => !tag.includes('application/'))).toEqual([
    '<script type="module" src="/assets/main.js">',
  ]);
  const data: unknown = JSON.parse(between(html, 'id="page-data">', '</script>')[0] ?? '');
  expect(data).toEqual(loadPage({ url, shelf }).data);
});

test('a product page tells search engines the product, its offers and the way to it', async () => {
  const { html } = await render(`/en/products/${known}`);
  const product = shelf.findBySlug(known);
  const [thing, way] = jsonLdOf(html);
  expect(thing).toMatchObject({ '@type': 'Product', name: product?.title.en, url: `${origin}/en/products/${known}` });
  const offers = thing?.offers as readonly Record<string, unknown>[];
  expect(offers.map(({ sku, price, priceCurrency }) => [sku, price, priceCurrency])).toEqual(
    product?.variants.map(({ sku, price }) => [sku, (price / 100).toFixed(2), 'CNY']),
  );
  expect(
    offers.every(({ availability }) =>
      /^https:\/\/schema\.org\/(InStock|LimitedAvailability|OutOfStock)$/.test(String(availability)),
    ),
  ).toBe(true);
  expect(way).toMatchObject({ '@type': 'BreadcrumbList' });
});

test('every page names its other languages and its one true address', async () => {
  const { html } = await render(`/en/products/${known}?v=1`);
  expect(html).toContain(`<link rel="canonical" href="${origin}/en/products/${known}">`);
  expect(between(html, '<link rel="alternate" ', '>')).toEqual([
    `hreflang="zh-CN" href="${origin}/products/${known}"`,
    `hreflang="zh-TW" href="${origin}/zh-TW/products/${known}"`,
    `hreflang="en" href="${origin}/en/products/${known}"`,
    `hreflang="x-default" href="${origin}/products/${known}"`,
  ]);
  expect(html).toContain('<meta property="og:type" content="product">');
});

const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(2)>"'&\u2028$& {{x}}`;

test('a hostile name is text wherever it stands', async () => {
  const [product] = shelf.products();
  if (!product) throw new Error('the sample shop is empty');
  const planted: ShelfProduct = {
    ...product,
    title: { 'zh-CN': hostile, en: hostile },
    vendor: hostile,
    tags: [hostile],
    photos: [{ id: 'x', ref: 'javascript:alert(1)', alt: { en: hostile }, position: 0 }],
    description: { en: [{ type: 'paragraph', runs: [{ text: hostile, link: 'javascript:alert(3)' }] }] },
  };
  const site = { ...shelf.site(), name: { en: hostile }, announcement: { en: hostile } };
  for (const url of ['/en', `/en/products/${product.slug}`, `/en/search?q=${encodeURIComponent(hostile)}`]) {
    const { html } = await render(url, shelfOf(site, [planted]));
    expect(html).not.toMatch(/<script>|<img src=x|href="javascript|src="javascript/i);
    expect(contentOf(html)).toContain('&lt;/script>');
    for (const thing of jsonLdOf(html)) expect(JSON.stringify(thing)).toContain('alert(1)');
  }
});

test('the page and its language are preloaded', async () => {
  const { html } = await render('/zh-TW/basket');
  expect(html).toContain('<link rel="modulepreload" href="/assets/app/storefront/basket/basket-page.tsx.js">');
  expect(html).toContain('<link rel="modulepreload" href="/assets/app/ui/i18n/storefront/zh-TW.ts.js">');
});

test('the prefixed main language has moved', async () => {
  expect(await render('/zh-CN/category?page=2')).toMatchObject({
    status: 301,
    headers: { location: '/category?page=2' },
    html: '',
  });
});

test('staff get an empty document that reads nothing of the shop', async () => {
  const never = () => {
    throw new Error('read');
  };
  const nothing = { site: never, products: never, findBySlug: never, findByVariant: never };
  for (const url of ['/admin/products', '/till', '/enrol']) {
    const { status, html } = await render(url, nothing);
    expect(status).toBe(200);
    expect(html).toContain('<div id="app"></div>');
  }
});
