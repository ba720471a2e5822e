import type { PageHead } from '../storefront/head/page-head.ts';
import { escapeHtml, scriptJson } from './html-text.ts';

const meta = (key: 'name' | 'property', name: string, content: string): string =>
  `<meta ${key}="${name}" content="${escapeHtml(content)}">`;

/** The head of a page as elements, every value escaped. Structured data stands in scripts that are data, not code. */
export function headElements(head: PageHead, siteName: string, things: readonly object[]): readonly string[] {
  return [
    meta('name', 'description', head.description),
    ...(head.index ? [] : [meta('name', 'robots', 'noindex')]),
    `<link rel="canonical" href="${escapeHtml(head.canonical)}">`,
    ...head.alternates.map(
      ({ hreflang, href }) => `<link rel="alternate" hreflang="${hreflang}" href="${escapeHtml(href)}">`,
    ),
    meta('property', 'og:site_name', siteName),
    meta('property', 'og:type', head.type),
    meta('property', 'og:title', head.title),
    meta('property', 'og:description', head.description),
    meta('property', 'og:url', head.canonical),
    ...(head.image === null ? [] : [meta('property', 'og:image', head.image)]),
    ...things.map((thing) => `<script type="application/ld+json">${scriptJson(thing)}</script>`),
  ];
}
