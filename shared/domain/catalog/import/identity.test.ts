import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityDeps as deps } from '../../../testing/test-drafts.ts';
import { categoryIdOf, openingIdOf, photoIdOf, productIdOf, variantIdOf } from './identity.ts';

const UUID_V8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('ids of imported things', () => {
  test('are the same for ever: a change here would double every imported shop', () => {
    const product = productIdOf(deps, 'site-1', 'shopify', 'celadon-teapot');
    expect({
      product,
      byExternal: variantIdOf(deps, product, { type: 'external', id: '204' }, []),
      bySku: variantIdOf(deps, product, { type: 'sku', sku: 'POT-S' }, []),
      byOptions: variantIdOf(deps, product, { type: 'options' }, ['Small', 'Matt']),
      opening: openingIdOf(deps, 'shopify', product, 'place-1'),
      category: categoryIdOf(deps, 'site-1', 'Teaware'),
      photo: photoIdOf(deps, 'https://pictures.example/teapot.jpg'),
    }).toMatchInlineSnapshot(`
      {
        "byExternal": "f695b307-3dd4-8d88-81f3-96f69f7b2ba4",
        "byOptions": "7cb3811f-d7fa-8dba-b8f6-97b06e42056f",
        "bySku": "4ca84459-c9b5-8247-b6ce-66394074a6d5",
        "category": "313792c2-323e-87bb-b68e-59cb474ad978",
        "opening": "79dfeb7f-53c6-8c3e-a4d6-6484aa45c05f",
        "photo": "df8d7b637886671c",
        "product": "9eade937-f662-811a-bc39-82a394954511",
      }
    `);
  });

  test('are UUIDs of version 8', () => {
    expect(productIdOf(deps, 's', 'taobao', '520001')).toMatch(UUID_V8);
    expect(openingIdOf(deps, 'taobao', 'v', 'p')).toMatch(UUID_V8);
  });

  test('differ by shop, by source and by key', () => {
    const ids = [
      productIdOf(deps, 'a', 'shopify', 'bowl'),
      productIdOf(deps, 'b', 'shopify', 'bowl'),
      productIdOf(deps, 'a', 'woocommerce', 'bowl'),
      productIdOf(deps, 'a', 'shopify', 'bowl '),
    ];
    expect(new Set(ids).size).toBe(4);
  });

  test('of options do not mind spaces and case, those of a SKU do', () => {
    const byOptions = (label: string) => variantIdOf(deps, 'p', { type: 'options' }, [label]);
    const bySku = (sku: string) => variantIdOf(deps, 'p', { type: 'sku', sku }, []);
    expect(byOptions(' Extra  Large')).toBe(byOptions('extra large'));
    expect(bySku('pot-s')).not.toBe(bySku('POT-S'));
  });

  test('of a category do not mind spaces and case', () => {
    expect(categoryIdOf(deps, 's', ' Tea  Ware')).toBe(categoryIdOf(deps, 's', 'tea ware'));
  });

  test('keep the parts apart, whatever characters they hold', () => {
    const parts = fc.tuple(fc.string(), fc.string(), fc.string(), fc.string());
    fc.assert(
      fc.property(parts, ([siteA, keyA, siteB, keyB]) => {
        const same = siteA === siteB && keyA === keyB;
        const equal = productIdOf(deps, siteA, 'shopify', keyA) === productIdOf(deps, siteB, 'shopify', keyB);
        expect(equal).toBe(same);
      }),
    );
  });
});
