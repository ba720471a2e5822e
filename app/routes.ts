import { type Locale, isLocale, locales } from '../shared/kernel/locale.ts';

/** The part of the app that a path belongs to. */
export type Face = 'storefront' | 'admin' | 'till' | 'enrol';

export function faceOf(path: string): Face {
  const face = /^\/(admin|till|enrol)(?=[/?#]|$)/.exec(path)?.[1];
  return face === undefined ? 'storefront' : (face as Face);
}

/** A storefront address taken apart. `path` is without the language, `prefix` is `` or `/<locale>`. */
export type ShopAddress = {
  readonly locale: Locale;
  readonly prefix: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** The main language has no prefix: where an address with it has moved to. */
  readonly movedTo: string | null;
};

/** The main language stands bare, the others under `/<locale>/…`. */
export function readAddress(url: string, mainLocale: Locale): ShopAddress {
  const at = url.indexOf('?');
  const full = at < 0 ? url : url.slice(0, at);
  const search = at < 0 ? '' : url.slice(at);
  const [, first = '', rest = ''] = /^\/([^/]*)(\/.*)?$/.exec(full) ?? [];
  const prefixed = isLocale(first);
  const path = plainPath(prefixed ? rest || '/' : full);
  return {
    locale: prefixed ? first : mainLocale,
    prefix: prefixed && first !== mainLocale ? `/${first}` : '',
    path,
    query: new URLSearchParams(search),
    movedTo: prefixed && first === mainLocale ? `${path}${search}` : null,
  };
}

/** One slash in front: with two, or a backslash, a browser would read another site's name. */
const ownPath = (path: string): string => `/${path.replace(/^[/\\\s]+/, '')}`;

const plainPath = (path: string): string => ownPath(path).replace(/(?<=.)\/+$/, '');

/** The address of a storefront path in a language. */
export function addressIn(locale: Locale, mainLocale: Locale, written: string): string {
  const path = ownPath(written);
  if (locale === mainLocale) return path;
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

/** One address per language, for hreflang and the language switch. */
export const addressesOf = (mainLocale: Locale, path: string): readonly { locale: Locale; href: string }[] =>
  locales.map((locale) => ({ locale, href: addressIn(locale, mainLocale, path) }));

export type PageMatch =
  | { readonly page: 'home' | 'search' | 'basket' | 'checkout' | 'me' | 'not-found' }
  | { readonly page: 'category'; readonly id: string | null }
  | { readonly page: 'product'; readonly slug: string }
  | { readonly page: 'order'; readonly id: string };

const plain: Readonly<Record<string, PageMatch>> = {
  '/': { page: 'home' },
  '/search': { page: 'search' },
  '/basket': { page: 'basket' },
  '/checkout': { page: 'checkout' },
  '/me': { page: 'me' },
  '/category': { page: 'category', id: null },
};

/** The page behind a path without its language. */
export function matchPage(path: string): PageMatch {
  const known = plain[path];
  if (known) return known;
  const [, folder, encoded = ''] = /^\/(category|products|orders)\/([^/]+)$/.exec(path) ?? [];
  const name = decode(encoded);
  if (name === null || folder === undefined) return { page: 'not-found' };
  if (folder === 'category') return { page: 'category', id: name };
  return folder === 'products' ? { page: 'product', slug: name } : { page: 'order', id: name };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

export const productPath = (slug: string): string => `/products/${encodeURIComponent(slug)}`;
export const categoryPath = (id: string): string => `/category/${encodeURIComponent(id)}`;
export const orderPath = (id: string): string => `/orders/${encodeURIComponent(id)}`;
