import { priceRangeOf } from '../../../shared/domain/catalog/price-range.ts';
import type { Band, ShelfProduct, ShelfVariant } from '../../../shared/domain/catalog/shelf.ts';
import { type Locale, speak } from '../../../shared/kernel/locale.ts';
import type { CardView } from './page-data.ts';

/** Value keys that have a dot of their own colour in `swatches.css`. */
export const swatchKeys: ReadonlySet<string> = new Set(
  'celadon bone oat mist indigo ink moss rust clay tea sand plum'.split(' '),
);

const rank: Readonly<Record<Band, number>> = { out: 0, few: 1, in: 2 };

/** The best there is over places; `out` where nothing is known. */
export const bestBand = (bands: Iterable<Band>): Band => {
  let best: Band = 'out';
  for (const band of bands) if (rank[band] > rank[best]) best = band;
  return best;
};

export const bandOfVariant = (variant: Pick<ShelfVariant, 'bands'>): Band => bestBand(Object.values(variant.bands));

const mainPhotoOf = (product: ShelfProduct): string | null =>
  product.photos.toSorted((a, b) => a.position - b.position)[0]?.ref ?? null;

/** Products published after this are marked as new. */
export type NewSince = number;

export function cardView(product: ShelfProduct, locale: Locale, newSince: NewSince): CardView {
  const range = priceRangeOf(product.variants) ?? { min: 0, max: 0, compareAt: null };
  const keys = product.options.flatMap(({ values }) => values.map(({ key }) => key));
  return {
    slug: product.slug,
    title: speak(product.title, locale),
    photo: mainPhotoOf(product),
    price: range.min,
    priceTo: range.max,
    compareAt: range.compareAt,
    band: bestBand(product.variants.map(bandOfVariant)),
    isNew: product.publishedAt > newSince,
    swatches: keys.filter((key) => swatchKeys.has(key)).slice(0, 6),
  };
}
