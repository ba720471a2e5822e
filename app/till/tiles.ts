import { fold } from '../../shared/domain/catalog/fold.ts';
import { searchProducts } from '../../shared/domain/catalog/search.ts';
import type { SearchableProduct } from '../../shared/domain/catalog/search-index.ts';
import type { Locale, Texts } from '../../shared/kernel/locale.ts';
import type { TillItem } from '../ports/device.ts';

/** A product as one tile of the grid: all its variants behind one picture. `onHand` adds them up. */
export type Tile = SearchableProduct & {
  readonly product: string;
  readonly category: string;
  readonly photo: string | null;
  readonly items: readonly TillItem[];
  readonly lowest: number;
  readonly highest: number;
  readonly onHand: number;
};

/** At or below this many pieces the tile's count is marked. */
export const lowStock = 3;

/** One tile a product, in the order the products first appear. */
export function tilesFromItems(items: readonly TillItem[]): readonly Tile[] {
  const byProduct = new Map<string, TillItem[]>();
  for (const item of items) {
    const known = byProduct.get(item.product);
    if (known) known.push(item);
    else byProduct.set(item.product, [item]);
  }
  return [...byProduct.values()].flatMap((group) => tileOf(group) ?? []);
}

function tileOf(items: readonly TillItem[]): Tile | null {
  const [first] = items;
  if (!first) return null;
  const prices = items.map((item) => item.price);
  return {
    product: first.product,
    title: first.title,
    vendor: '',
    tags: [],
    // The option texts stand in as values of one option, so that "oat" finds the jumper that comes in oat.
    options: [
      {
        number: 1,
        name: {},
        values: items.map((item, position) => ({ key: item.variant, label: item.optionText, position })),
      },
    ],
    variants: items,
    category: first.category,
    photo: items.find((item) => item.photo !== null)?.photo ?? null,
    items,
    lowest: Math.min(...prices),
    highest: Math.max(...prices),
    onHand: items.reduce((sum, item) => sum + item.onHand, 0),
  };
}

/** The tiles a clerk sees: a search looks everywhere, else the chosen category (null: all). */
export function shownTiles(
  tiles: readonly Tile[],
  choice: { readonly query: string; readonly category: string | null; readonly locale: Locale },
): readonly Tile[] {
  if (fold(choice.query) !== '') return searchProducts(tiles, choice.query, choice.locale);
  return choice.category === null ? tiles : tiles.filter((tile) => tile.category === choice.category);
}

/** How many tiles of at least `least` px stand side by side with `gap` px between them; three on a phone. */
export function columnsIn(width: number, least = 130, gap = 10): number {
  return Math.max(3, Math.floor((width + gap) / (least + gap)));
}

/** The list cut into rows of so many. */
export function rowsOf<T>(list: readonly T[], columns: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / columns) }, (_, row) =>
    list.slice(row * columns, (row + 1) * columns),
  );
}

/** Pieces of a product that are on the ticket already. */
export function piecesOnTicket(tile: Tile, quantityByVariant: ReadonlyMap<string, number>): number {
  return tile.items.reduce((sum, item) => sum + (quantityByVariant.get(item.variant) ?? 0), 0);
}

/** The full name of what is sold: title and, where there are options, the chosen ones. */
export function itemTitle(item: Pick<TillItem, 'title' | 'optionText'>, say: (texts: Texts) => string): string {
  const option = say(item.optionText);
  return option === '' ? say(item.title) : `${say(item.title)} · ${option}`;
}
