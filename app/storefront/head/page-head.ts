import type { Dictionary } from '../../ui/i18n/dictionary.ts';
import { addressIn, addressesOf } from '../../routes.ts';
import { photoUrl } from '../../ui/photo-url.ts';
import type { LoadedPage } from '../data/page-data.ts';
import { plainText } from './json-ld.ts';

/** The head of a page as plain values; whoever writes the document escapes them. */
export type PageHead = {
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly alternates: readonly { readonly hreflang: string; readonly href: string }[];
  readonly type: 'website' | 'product';
  readonly image: string | null;
  readonly index: boolean;
};

const mostDescription = 160;

const word = (dictionary: Dictionary, key: string): string => {
  const entry = dictionary[key];
  return typeof entry === 'string' ? entry : (entry?.other ?? '');
};

/** The page's own name; empty for the front of the shop. */
export function pageTitle({ view }: LoadedPage, dictionary: Dictionary): string {
  switch (view.page) {
    case 'home':
      return '';
    case 'category':
      return view.category?.name.text ?? word(dictionary, 'list.everything');
    case 'search':
      return view.query === '' ? word(dictionary, 'list.everything') : view.query;
    case 'product':
      return view.product.title.text;
    case 'basket':
      return word(dictionary, 'tab.basket');
    case 'checkout':
      return word(dictionary, 'checkout.title');
    case 'order':
      return word(dictionary, 'order.title');
    case 'me':
      return word(dictionary, 'me.orders');
    case 'not-found':
      return word(dictionary, 'missing.title');
    case 'unreachable':
      return word(dictionary, 'unreachable.title');
  }
}

/** `Teapot · Banshan`, or the shop with what it says of itself. */
export function documentTitle(loaded: LoadedPage, dictionary: Dictionary): string {
  const { name, tagline } = loaded.site;
  return [pageTitle(loaded, dictionary), name.text, pageTitle(loaded, dictionary) === '' ? tagline.text : '']
    .filter((part) => part !== '')
    .join(' · ');
}

export function pageHead(loaded: LoadedPage, dictionary: Dictionary, origin: string): PageHead {
  const { site, path, view } = loaded;
  const description = view.page === 'product' ? plainText(view.product.description.blocks) : site.tagline.text;
  const photo = view.page === 'product' ? photoUrl(view.product.photos[0]?.ref) : null;
  return {
    title: documentTitle(loaded, dictionary),
    description: description.slice(0, mostDescription),
    canonical: `${origin}${addressIn(site.locale, site.mainLocale, path)}`,
    alternates: [
      ...addressesOf(site.mainLocale, path).map(({ locale, href }) => ({ hreflang: locale, href: `${origin}${href}` })),
      { hreflang: 'x-default', href: `${origin}${path}` },
    ],
    type: view.page === 'product' ? 'product' : 'website',
    image: photo === null || photo.endsWith('.svg') ? `${origin}/icons/icon-512.png` : new URL(photo, origin).href,
    index: ['home', 'category', 'product'].includes(view.page),
  };
}
