import type { Product } from '../../domain/catalog/product.ts';
import type { Shop } from '../../domain/catalog/shop.ts';
import { gifts } from './gifts.ts';
import { knitwearClothes } from './knitwear-clothes.ts';
import { knitwearSmall } from './knitwear-small.ts';
import { potteryHouse } from './pottery-house.ts';
import { potteryTable } from './pottery-table.ts';
import { type ProductSpec, productFromSpec, variantId } from './product-spec.ts';
import { type SampleCategory, placeId, sampleShopSettings } from './shop-settings.ts';
import { teaDark } from './tea-dark.ts';
import { teaLeaves } from './tea-leaves.ts';
import { teawareBrewing } from './teaware-brewing.ts';
import { teawareTable } from './teaware-table.ts';

/** Pieces of one variant on the shelf of one place when the shop opens; always positive. */
export type OpeningStock = { readonly variant: string; readonly place: string; readonly quantity: number };

export type SampleShop = {
  readonly shop: Shop;
  readonly products: readonly Product[];
  readonly openingStock: readonly OpeningStock[];
};

const shelves: readonly (readonly [SampleCategory, readonly ProductSpec[]])[] = [
  ['tea', [...teaLeaves, ...teaDark]],
  ['teaware', [...teawareBrewing, ...teawareTable]],
  ['pottery', [...potteryTable, ...potteryHouse]],
  ['knitwear', [...knitwearClothes, ...knitwearSmall]],
  ['gifts', gifts],
];

const stockOf = ({ slug, variants }: ProductSpec): readonly OpeningStock[] =>
  variants
    .flatMap(([values, , lakeside, oldStreet]) => [
      { variant: variantId(slug, values), place: placeId('H1'), quantity: lakeside },
      { variant: variantId(slug, values), place: placeId('L1'), quantity: oldStreet },
    ])
    .filter(({ quantity }) => quantity > 0);

/** The demonstration shop: always the same ids, texts, prices and pieces. A variant without opening stock at a place has none there. */
export function sampleShop(): SampleShop {
  const all = shelves.flatMap(([category, specs]) => specs.map((spec) => ({ category, spec })));
  return {
    shop: sampleShopSettings,
    products: all.map(({ category, spec }, index) => productFromSpec(spec, category, index + 1)),
    openingStock: all.flatMap(({ spec }) => stockOf(spec)),
  };
}
