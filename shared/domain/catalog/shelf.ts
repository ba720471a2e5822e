import type { Millis } from '../../kernel/clock.ts';
import type { Texts } from '../../kernel/locale.ts';
import type { Photo, Product, ProductOption, Variant } from './product.ts';
import type { Shop } from './shop.ts';

/** What a visitor may know of stock: never a number. */
export type Band = 'in' | 'few' | 'out';

/** A variant as published, with its band at each pick-up place. */
export type ShelfVariant = Omit<Variant, 'position'> & { readonly bands: Readonly<Record<string, Band>> };

/** A published product: the value of one row of `shelf:<shard>`, keyed by product id. */
export type ShelfProduct = {
  readonly id: string;
  readonly slug: string;
  readonly title: Texts;
  readonly description: Product['description'];
  readonly vendor: string;
  readonly category: string;
  readonly tags: readonly string[];
  readonly options: readonly ProductOption[];
  readonly photos: readonly Photo[];
  readonly variants: readonly ShelfVariant[];
  readonly publishedAt: Millis;
};

/** The value of the row `site` of `shelf:site`. */
export type ShelfSite = Shop;

/** The published shop as pages read it. `products` newest first. */
export type ShelfReader = {
  readonly site: () => ShelfSite;
  readonly products: () => readonly ShelfProduct[];
  readonly findBySlug: (slug: string) => ShelfProduct | null;
  readonly findByVariant: (variant: string) => ShelfProduct | null;
};
