import { type Accessor, createMemo } from 'solid-js';
import type { StockedProduct } from '../../ports/device.ts';

/** The main photo of an order line's product, as it is today. */
export function createLinePhotos(
  products: Accessor<readonly StockedProduct[] | undefined>,
): (product: string) => string | undefined {
  const byId = createMemo(() => new Map((products() ?? []).map((product) => [product.id, product.photos[0]?.ref])));
  return (product) => byId().get(product);
}
