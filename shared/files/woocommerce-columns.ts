import { type Aliases, foldHeader } from './columns.ts';

export type WoocommerceField =
  | 'id'
  | 'type'
  | 'sku'
  | 'barcode'
  | 'name'
  | 'published'
  | 'visibility'
  | 'shortDescription'
  | 'description'
  | 'saleStarts'
  | 'saleEnds'
  | 'stock'
  | 'regularPrice'
  | 'salePrice'
  | 'categories'
  | 'tags'
  | 'images'
  | 'parent'
  | 'brands';

export const woocommerceAliases: Aliases<WoocommerceField> = {
  id: ['id'],
  type: ['type'],
  sku: ['sku'],
  barcode: ['gtin, upc, ean, or isbn', 'gtin, upc, ean or isbn'],
  name: ['name'],
  published: ['published'],
  visibility: ['visibility in catalog', 'visibility in catalogue'],
  shortDescription: ['short description'],
  description: ['description'],
  saleStarts: ['date sale price starts'],
  saleEnds: ['date sale price ends'],
  stock: ['stock'],
  regularPrice: ['regular price'],
  salePrice: ['sale price'],
  categories: ['categories'],
  tags: ['tags'],
  images: ['images'],
  parent: ['parent'],
  brands: ['brands'],
};

const ignored = new Set([
  'is featured?',
  'tax status',
  'tax class',
  'in stock?',
  'low stock amount',
  'backorders allowed?',
  'sold individually?',
  'allow customer reviews?',
  'purchase note',
  'shipping class',
  'download limit',
  'download expiry days',
  'grouped products',
  'upsells',
  'cross-sells',
  'external url',
  'button text',
  'position',
]);

/** Known and not used: shipping, tax, downloads, links between products, plug-ins' own data; attributes are read apart. */
export const isIgnoredWoocommerce = (folded: string): boolean =>
  ignored.has(folded) || /^(weight|length|width|height|attribute \d+|download \d+|meta:)( |$|\()/.test(folded);

/** A name and a column that only WooCommerce has. */
export function isWoocommerce(headers: readonly string[]): boolean {
  const folded = new Set(headers.map(foldHeader));
  const own = ['regular price', 'visibility in catalog', 'parent', 'attribute 1 name', 'in stock?', 'is featured?'];
  return folded.has('name') && own.some((header) => folded.has(header));
}
