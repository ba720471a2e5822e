import { optionTextOf } from '../../../shared/domain/catalog/option-text.ts';
import type { ShelfProduct, ShelfVariant } from '../../../shared/domain/catalog/shelf.ts';
import { type Locale, locales, speak } from '../../../shared/kernel/locale.ts';
import type { BasketItem, CategoryView, ProductView } from './page-data.ts';

const photosOf = (product: ShelfProduct) => product.photos.toSorted((a, b) => a.position - b.position);

const nearest: Readonly<Record<Locale, readonly Locale[]>> = {
  'zh-CN': locales,
  'zh-TW': ['zh-TW', 'zh-CN', 'en'],
  en: ['en', 'zh-CN', 'zh-TW'],
};

function descriptionOf(product: ShelfProduct, wanted: Locale): ProductView['description'] {
  for (const locale of nearest[wanted]) {
    const blocks = product.description[locale];
    if (blocks !== undefined && blocks.length > 0) return { locale, blocks };
  }
  return { locale: wanted, blocks: [] };
}

export function productView(product: ShelfProduct, category: CategoryView | null, locale: Locale): ProductView {
  const photos = photosOf(product);
  return {
    id: product.id,
    slug: product.slug,
    title: speak(product.title, locale),
    description: descriptionOf(product, locale),
    vendor: product.vendor,
    category,
    options: product.options
      .toSorted((a, b) => a.number - b.number)
      .map(({ number, name, values }) => ({
        number,
        name: speak(name, locale),
        values: values
          .toSorted((a, b) => a.position - b.position)
          .map(({ key, label }) => ({ key, label: speak(label, locale) })),
      })),
    photos: photos.map(({ ref, alt }) => ({ ref, alt: speak(alt, locale).text })),
    variants: product.variants.map((variant) => ({
      id: variant.id,
      optionValues: variant.optionValues,
      sku: variant.sku,
      price: variant.price,
      compareAt: variant.compareAt,
      photo: photos.findIndex(({ id }) => id === variant.photo),
      bands: variant.bands,
    })),
  };
}

export function basketItem(product: ShelfProduct, variant: ShelfVariant, locale: Locale): BasketItem {
  const photos = photosOf(product);
  const own = photos.find(({ id }) => id === variant.photo);
  return {
    variant: variant.id,
    product: product.id,
    slug: product.slug,
    title: speak(product.title, locale),
    optionText: optionTextOf(product, variant, locale),
    sku: variant.sku,
    price: variant.price,
    photo: (own ?? photos[0])?.ref ?? null,
    bands: variant.bands,
  };
}
