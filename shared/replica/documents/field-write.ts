import type { FlatValue, KeyWrite } from './flat-doc.ts';

/** One field of a product (`title@en`, `v/<variant>/price`…) or of the shop; null removes it. */
export type FieldWrite = { readonly field: string; readonly value: FlatValue | null };

/** The keys of one product in its shard's document. */
export const productKeys = (product: string, writes: readonly FieldWrite[]): readonly KeyWrite[] =>
  writes.map(({ field, value }) => ({ key: `${product}/${field}`, value }));

/** The site document holds the shop's fields as they are. */
export const shopKeys = (writes: readonly FieldWrite[]): readonly KeyWrite[] =>
  writes.map(({ field, value }) => ({ key: field, value }));

/** One write per language that has a text: `<name>@<locale>`. */
export const textWrites = (name: string, texts: Readonly<Record<string, string>> | object): readonly FieldWrite[] =>
  Object.entries(texts)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([locale, value]) => ({ field: `${name}@${locale}`, value }));
