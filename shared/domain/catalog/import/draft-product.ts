import type { Block } from '../block.ts';
import type { ProductStatus } from '../product.ts';

/** Whose file a product came in by. Part of every imported id. */
export type ImportSource = 'shopify' | 'woocommerce' | 'taobao';

/** A picture a file names by its address. */
export type DraftImage = { readonly url: string; readonly alt: string };

/** What tells a variant apart inside its product: the other shop's id, else its SKU, else its option values. */
export type VariantKey =
  | { readonly type: 'external'; readonly id: string }
  | { readonly type: 'sku'; readonly sku: string }
  | { readonly type: 'options' };

/**
 * One sellable row of a file. `null` means the file says nothing about it; `''` says there is none. Prices in minor
 * units of the shop's currency; for `compareAt`, `undefined` is silence and `null` says there is none.
 */
export type DraftVariant = {
  readonly line: number;
  readonly key: VariantKey;
  readonly sku: string | null;
  readonly barcode: string | null;
  readonly price: number | null;
  readonly compareAt: number | null | undefined;
  readonly quantity: number | null;
  readonly options: readonly { readonly name: string; readonly value: string }[];
  readonly imageUrl: string | null;
};

/** Which product is meant: by its external key, or (a variation whose parent is not in the file) by how the file names the parent. */
export type DraftIdentity =
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'parent'; readonly reference: string };

/**
 * One product as a file tells it, texts in the shop's main language. `null` means the file says nothing about it, so
 * the shop's value stays; an empty text or list says there is none.
 */
export type DraftProduct = {
  readonly source: ImportSource;
  readonly identity: DraftIdentity;
  /** File lines of all its rows, pictures included, ascending. */
  readonly lines: readonly number[];
  readonly title: string | null;
  readonly blocks: readonly Block[] | null;
  readonly vendor: string | null;
  readonly category: string | null;
  readonly tags: readonly string[] | null;
  readonly status: ProductStatus | null;
  /** What the address of a new product is made from; `null`: its title. */
  readonly slug: string | null;
  /** The parent's own SKU (WooCommerce), by which later files may name it. */
  readonly sku: string | null;
  readonly images: readonly DraftImage[] | null;
  /** Names of pictures that lie in a folder beside the file (Taobao's `.tbi`). */
  readonly sideImages: readonly string[];
  readonly variants: readonly DraftVariant[];
  /** True for a row that names only the product: if it is new, it gets one variant without a price and stays a draft. */
  readonly bare: boolean;
};
