import type { ShelfProduct } from '../../../shared/domain/catalog/shelf.ts';
import { type Locale, type SpokenText, speak } from '../../../shared/kernel/locale.ts';
import { swatchKeys } from './card-view.ts';

const mostTags = 8;

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

function counted<K>(products: readonly ShelfProduct[], keysOf: (product: ShelfProduct) => Iterable<K>): Map<K, number> {
  const counts = new Map<K, number>();
  for (const product of products)
    for (const key of new Set(keysOf(product))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * The tags that narrow this list, most used first. Staff write a tag in one language: only those in the script of the
 * page's language are shown.
 */
export function tagsOf(products: readonly ShelfProduct[], locale: Locale): readonly { tag: string; count: number }[] {
  const wantsHan = locale !== 'en';
  return [...counted(products, ({ tags }) => tags)]
    .map(([tag, count]) => ({ tag, count }))
    .filter(({ tag, count }) => count < products.length && isHan(tag) === wantsHan)
    .toSorted((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
    .slice(0, mostTags);
}

const coloursOf = (product: ShelfProduct): readonly string[] =>
  product.options.flatMap(({ values }) => values.map(({ key }) => key)).filter((key) => swatchKeys.has(key));

export const hasColour = (product: ShelfProduct, colour: string): boolean => coloursOf(product).includes(colour);

/** The colours in a list, with their names in the page's language. */
export function coloursIn(
  products: readonly ShelfProduct[],
  locale: Locale,
): readonly { key: string; label: SpokenText; count: number }[] {
  const labels = new Map(
    products.flatMap(({ options }) =>
      options.flatMap(({ values }) => values.map(({ key, label }) => [key, speak(label, locale)] as const)),
    ),
  );
  return [...counted(products, coloursOf)]
    .map(([key, count]) => ({ key, label: labels.get(key) ?? { text: key, locale }, count }))
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
