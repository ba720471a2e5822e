import type { Band } from '../../../shared/domain/catalog/shelf.ts';
import { exponentByCurrency } from '../../../shared/kernel/money.ts';
import type { Block } from '../../../shared/domain/catalog/block.ts';
import { addressIn, categoryPath, productPath } from '../../routes.ts';
import { photoUrl } from '../../ui/photo-url.ts';
import type { LoadedPage, ProductView, SiteView } from '../data/page-data.ts';
import { bandOf } from '../product/choice.ts';

type Thing = Readonly<Record<string, unknown>>;

const availability: Readonly<Record<Band, string>> = {
  in: 'https://schema.org/InStock',
  few: 'https://schema.org/LimitedAvailability',
  out: 'https://schema.org/OutOfStock',
};

/** Rich text as one plain text, for descriptions. */
export const plainText = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if (block.type === 'paragraph' || block.type === 'heading') return block.runs.map(({ text }) => text).join('');
      if (block.type === 'list') return block.items.map((item) => item.map(({ text }) => text).join('')).join('; ');
      return '';
    })
    .filter((text) => text !== '')
    .join(' ');

const decimal = (minor: number, currency: SiteView['currency']): string =>
  (minor / 10 ** exponentByCurrency[currency]).toFixed(exponentByCurrency[currency]);

function productThing(product: ProductView, site: SiteView, url: string, origin: string): Thing {
  const images = product.photos.flatMap(({ ref }) => photoUrl(ref) ?? []).map((each) => new URL(each, origin).href);
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title.text,
    description: plainText(product.description.blocks),
    url,
    ...(images.length > 0 ? { image: images } : {}),
    ...(product.vendor === '' ? {} : { brand: { '@type': 'Brand', name: product.vendor } }),
    offers: product.variants.map((variant) => ({
      '@type': 'Offer',
      url,
      price: decimal(variant.price, site.currency),
      priceCurrency: site.currency,
      availability: availability[bandOf(variant)],
      ...(variant.sku === '' ? {} : { sku: variant.sku }),
    })),
  };
}

function breadcrumb(steps: readonly { readonly name: string; readonly url: string }[]): Thing {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

/** What search engines read: product with its offers, the way to it, or the shop with its places. */
export function jsonLd({ site, view }: LoadedPage, origin: string): readonly Thing[] {
  const url = (path: string) => `${origin}${addressIn(site.locale, site.mainLocale, path)}`;
  const home = { name: site.name.text, url: url('/') };
  const step = (category: { readonly id: string; readonly name: { readonly text: string } }) => ({
    name: category.name.text,
    url: url(categoryPath(category.id)),
  });
  if (view.page === 'product') {
    const { product } = view;
    const here = { name: product.title.text, url: url(productPath(product.slug)) };
    const way = product.category === null ? [home, here] : [home, step(product.category), here];
    return [productThing(product, site, here.url, origin), breadcrumb(way)];
  }
  if (view.page === 'category' && view.category !== null) return [breadcrumb([home, step(view.category)])];
  if (view.page !== 'home') return [];
  const places = site.places.map(({ name, address, phone }) => ({
    '@type': 'Store',
    name: `${site.name.text} ${name.text}`,
    address: address.text,
    telephone: phone,
  }));
  return [{ '@context': 'https://schema.org', '@type': 'Organization', ...home, department: places }];
}
