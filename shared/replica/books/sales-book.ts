import type { Millis } from '../../kernel/clock.ts';
import type { SaleMade } from '../facts/journal-facts.ts';

/** A sale as some till's journal tells it. */
export type KnownSale = {
  readonly place: string;
  readonly device: string;
  readonly at: Millis;
  readonly sale: SaleMade;
  readonly hash: string;
};

/** All sales of the journals this device holds; each counts once. */
export type SalesBook = {
  /** True when the sale was not known. */
  readonly add: (sale: KnownSale) => boolean;
  /** In the order met. */
  readonly sales: () => readonly KnownSale[];
  readonly find: (id: string) => KnownSale | null;
};

export function createSalesBook(): SalesBook {
  const byId = new Map<string, KnownSale>();
  const inOrder: KnownSale[] = [];
  return {
    add: (known) => {
      if (byId.has(known.sale.id)) return false;
      byId.set(known.sale.id, known);
      inOrder.push(known);
      return true;
    },
    sales: () => inOrder,
    find: (id) => byId.get(id) ?? null,
  };
}
