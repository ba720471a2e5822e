import type { Millis } from '../../../kernel/clock.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { FieldValue, FieldWrite } from './import-state.ts';
import type { Rejection } from './rejection.ts';

export type ImportSettings = {
  readonly site: string;
  /** The place that the file's quantities go to. */
  readonly place: string;
  readonly mainLocale: Locale;
  /** When new products count as created. */
  readonly at: Millis;
};

/** Pieces that a file says were there when the variant first came in. Its id makes it count once. */
export type Opening = {
  readonly id: string;
  readonly product: string;
  readonly variant: string;
  readonly place: string;
  readonly quantity: number;
};

/** A field that the file and the shop both changed since the last import. The shop's value stays, and every run tells it, until they agree. */
export type ImportCase = {
  readonly product: string;
  readonly field: string;
  readonly line: number;
  readonly said: FieldValue;
  readonly saidLastTime: FieldValue;
  readonly current: FieldValue;
};

/** A new reference to a picture on another server, to be fetched where the network allows. */
type ImageReference = { readonly product: string; readonly photo: string; readonly url: string };

/** A picture that lies in a folder beside the file. */
type SideImage = { readonly product: string; readonly name: string };

export type ImportCounts = {
  /** Products created or changed. */
  readonly products: number;
  /** Variants created or changed. */
  readonly variants: number;
  /** Products that already were as the file says. */
  readonly unchanged: number;
  /** Fields that file and shop both changed and that still differ. */
  readonly cases: number;
};

/** What one product of the file changes. `refused`: nothing of it goes in. */
export type ProductPlan = {
  readonly product: string;
  readonly outcome: 'changed' | 'unchanged' | 'refused';
  readonly changedVariants: readonly string[];
  readonly writes: readonly FieldWrite[];
  readonly openings: readonly Opening[];
  readonly cases: readonly ImportCase[];
  readonly rejected: readonly Rejection[];
  readonly images: readonly ImageReference[];
  readonly sideImages: readonly SideImage[];
};

/** Everything one run of an import does; nothing is applied yet. Same shop and same file: same plan, on every device. */
export type ImportPlan = {
  /** Field values and, under `base/<source>/…`, what the file said: all to be applied together. */
  readonly writes: readonly FieldWrite[];
  readonly openings: readonly Opening[];
  /** Categories the site document lacks; `name` is in the main language. */
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly cases: readonly ImportCase[];
  readonly rejected: readonly Rejection[];
  readonly images: readonly ImageReference[];
  readonly sideImages: readonly SideImage[];
  readonly counts: ImportCounts;
};
