import type { DraftImage } from '../domain/catalog/import/draft-product.ts';
import type { ProductStatus } from '../domain/catalog/product.ts';
import { imageUrlFromCell, lineFromCell, yesFromCell } from './cell-values.ts';
import type { ShopifyRow } from './shopify-variants.ts';

/** The shop's own product type, else the last part of Shopify's taxonomy path. */
export function categoryOf(type: string | null, taxonomy: string | null): string | null {
  if (type === null && taxonomy === null) return null;
  return lineFromCell(type ?? '') || lineFromCell(taxonomy?.split('>').at(-1) ?? '');
}

/** Archived and draft as stated; active only if it is also published. Without either cell the file does not say. */
export function statusOf(status: string | null, published: string | null): ProductStatus | null {
  const stated = (status ?? '').toLowerCase();
  if (stated === 'archived') return 'archived';
  if (stated === 'draft' || stated === 'unlisted') return 'draft';
  const isPublished = yesFromCell(published ?? '');
  if (isPublished === false) return 'draft';
  return stated === 'active' || isPublished === true ? 'active' : null;
}

/** Pictures once each, by their stated position. `null` when the file is silent about them. */
export function imagesOf(rows: readonly ShopifyRow[], isWhole: boolean): readonly DraftImage[] | null {
  const found = rows.flatMap(({ cell }, order) => {
    const url = imageUrlFromCell(cell('imageUrl') ?? '');
    const position = Number.parseInt(cell('imagePosition') ?? '', 10);
    return url === null
      ? []
      : [{ url, alt: lineFromCell(cell('imageAlt') ?? ''), at: Number.isNaN(position) ? Infinity : position, order }];
  });
  const hasColumn = rows.some(({ cell }) => cell('imageUrl') !== null);
  if (!hasColumn || (!isWhole && found.length === 0)) return null;
  const sorted = found.sort((a, b) => (a.at === b.at ? a.order - b.order : a.at - b.at));
  const byUrl = new Map<string, DraftImage>();
  for (const { url, alt } of sorted) if (!byUrl.has(url)) byUrl.set(url, { url, alt });
  return [...byUrl.values()];
}
