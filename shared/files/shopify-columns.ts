import { type Aliases, foldHeader } from './columns.ts';

export type ShopifyField =
  | 'handle'
  | 'title'
  | 'body'
  | 'vendor'
  | 'category'
  | 'type'
  | 'tags'
  | 'published'
  | 'status'
  | 'option1Name'
  | 'option1Value'
  | 'option2Name'
  | 'option2Value'
  | 'option3Name'
  | 'option3Value'
  | 'sku'
  | 'barcode'
  | 'quantity'
  | 'price'
  | 'compareAt'
  | 'imageUrl'
  | 'imagePosition'
  | 'imageAlt'
  | 'variantImage';

/** Headers of both generations, folded: the older first. */
export const shopifyAliases: Aliases<ShopifyField> = {
  handle: ['handle', 'url handle'],
  title: ['title'],
  body: ['body (html)', 'body html', 'body', 'description'],
  vendor: ['vendor'],
  category: ['product category', 'standard product type'],
  type: ['type', 'product type', 'custom product type'],
  tags: ['tags'],
  published: ['published', 'published on online store'],
  status: ['status'],
  option1Name: ['option1 name'],
  option1Value: ['option1 value'],
  option2Name: ['option2 name'],
  option2Value: ['option2 value'],
  option3Name: ['option3 name'],
  option3Value: ['option3 value'],
  sku: ['variant sku', 'sku'],
  barcode: ['variant barcode', 'barcode'],
  quantity: ['variant inventory qty', 'inventory quantity', 'variant inventory quantity'],
  price: ['variant price', 'price'],
  compareAt: ['variant compare at price', 'compare-at price', 'compare at price'],
  imageUrl: ['image src', 'product image url'],
  imagePosition: ['image position'],
  imageAlt: ['image alt text'],
  variantImage: ['variant image', 'variant image url'],
};

const ignored = new Set(
  [
    'variant grams, variant inventory tracker, variant inventory policy, variant fulfillment service',
    'variant requires shipping, variant taxable, variant weight unit, variant tax code, cost per item, gift card',
    'seo title, seo description, inventory tracker, continue selling when out of stock, weight value (grams)',
    'weight unit for display, requires shipping, fulfillment service, charge tax, tax code, collection',
    'option1 linked to, option2 linked to, option3 linked to, unit price total measure, unit price total measure unit',
    'unit price base measure, unit price base measure unit',
  ]
    .join(', ')
    .split(', '),
);

/** Known and not used: shipping and tax details, other sales channels, prices of other markets, metafields. */
export const isIgnoredShopify = (folded: string): boolean =>
  ignored.has(folded) ||
  /^(google shopping|price|compare-at price|compare at price|included|status) \/ /.test(folded) ||
  folded.includes('metafields.');

/** A title and any other column of Shopify's. */
export function isShopify(headers: readonly string[]): boolean {
  const folded = new Set(headers.map(foldHeader));
  const known = Object.values(shopifyAliases).filter((aliases) => aliases.some((alias) => folded.has(alias)));
  return folded.has('title') && known.length >= 2;
}
