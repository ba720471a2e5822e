import type { Millis } from '../../kernel/clock.ts';
import type { Texts } from '../../kernel/locale.ts';
import type { Block } from './block.ts';

/** Draft: staff only. Active: on the shelf. Archived: off the shelf, kept for history and returns. */
export type ProductStatus = 'draft' | 'active' | 'archived';

/** A picture: `ref` is a media content hash (`media:<sha256>`), an art name (`art:teapot-celadon`) or an absolute URL kept as a reference. */
export type Photo = { readonly id: string; readonly ref: string; readonly alt: Texts; readonly position: number };

/** One way a product varies (`1` to `3`): its name, and a label for each value's key. */
export type ProductOption = {
  readonly number: 1 | 2 | 3;
  readonly name: Texts;
  readonly values: readonly { readonly key: string; readonly label: Texts; readonly position: number }[];
};

/** What is really sold and counted. `optionValues[n-1]` is the value key of option n. Prices in minor units of the shop's currency. */
export type Variant = {
  readonly id: string;
  readonly optionValues: readonly string[];
  readonly sku: string;
  readonly barcode: string;
  readonly price: number;
  readonly compareAt: number | null;
  readonly photo: string | null;
  readonly position: number;
};

/** A product as staff work on it: the read model of the catalogue documents. */
export type Product = {
  readonly id: string;
  readonly slug: string;
  readonly status: ProductStatus;
  readonly title: Texts;
  readonly description: { readonly [L in keyof Texts]?: readonly Block[] };
  readonly vendor: string;
  readonly category: string;
  readonly tags: readonly string[];
  readonly options: readonly ProductOption[];
  readonly photos: readonly Photo[];
  readonly variants: readonly Variant[];
  readonly createdAt: Millis;
};
