import type { Product } from '../../domain/catalog/product.ts';
import type { Shop } from '../../domain/catalog/shop.ts';
import { applyWrites } from '../../replica/documents/apply-writes.ts';
import { catalogStream } from '../../replica/documents/catalog-doc.ts';
import type { FlatDoc } from '../../replica/documents/flat-doc.ts';
import { productWrites } from '../../replica/documents/product-writes.ts';
import { shopWrites, siteStream } from '../../replica/documents/site-doc.ts';
import { createDoc } from '../../replica/genesis.ts';
import type { TestHub } from './test-hub.ts';

const founder = 'f'.repeat(32);

const placeOf = (id: string, code: string, position: number): Shop['places'][number] => ({
  id,
  code,
  name: { en: code, 'zh-CN': `${code}店` },
  address: { en: '1 Lake Road' },
  hours: { en: '9–18' },
  phone: '0571 1234',
  timeZone: 'Asia/Shanghai',
  dayCutHour: 4,
  pickup: true,
  position,
});

export const testShop: Shop = {
  name: { en: 'Banshan', 'zh-CN': '半山' },
  tagline: { en: 'Tea and clay' },
  announcement: {},
  hero: { title: { en: 'Autumn' }, note: {}, art: ['teapot-celadon'] },
  currency: 'CNY',
  mainLocale: 'zh-CN',
  accent: '',
  places: [placeOf('lake', 'H1', 1), placeOf('old', 'L1', 2)],
  categories: [{ id: 'tea', name: { en: 'Tea', 'zh-CN': '茶' }, photo: null, position: 1 }],
};

/** A product of one variant, on the shelf. Ids are `<name>` and `<name>-v`. */
export const testProduct = (name: string, price: number, createdAt = 1): Product => ({
  id: name,
  slug: name,
  status: 'active',
  title: { en: name, 'zh-CN': `${name}茶` },
  description: { en: [{ type: 'paragraph', runs: [{ text: `About ${name}` }] }] },
  vendor: '',
  category: 'tea',
  tags: ['new'],
  options: [],
  photos: [{ id: 'p1', ref: 'art:teapot-celadon', alt: { en: name }, position: 1 }],
  variants: [
    {
      id: `${name}-v`,
      optionValues: [],
      sku: `SKU-${name}`,
      barcode: '',
      price,
      compareAt: null,
      photo: null,
      position: 1,
    },
  ],
  createdAt,
});

/** Puts a shop and products on the test server, as its founder's device would have. */
export function seedShop(hub: TestHub, shop: Shop, products: readonly Product[]): void {
  const docs = new Map<string, FlatDoc>();
  const put = (stream: string, product: string | null, writes: Parameters<typeof applyWrites>[4]): void => {
    const doc = docs.get(stream) ?? createDoc(stream === siteStream ? 'site' : 'catalog', founder);
    const written = applyWrites(doc, founder, 0, product, writes);
    if (written === null) return;
    docs.set(stream, written.doc);
    hub.appendChange(stream, written);
  };
  put(siteStream, null, shopWrites(shop));
  for (const product of products) put(catalogStream(product.id), product.id, productWrites(product));
}
