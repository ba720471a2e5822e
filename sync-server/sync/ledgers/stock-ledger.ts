import { freeOf } from '../../../shared/domain/stock/free.ts';
import { createPromiseBook } from '../../../shared/domain/stock/open-promises.ts';
import { createStockBook } from '../../../shared/domain/stock/buckets.ts';
import { decodeLogEntry } from '../../../shared/protocol/log-entry.ts';
import type { AllocFact } from '../../../shared/replica/facts/order-facts.ts';
import { parseStream } from '../../../shared/replica/streams.ts';
import type { StoredRow } from '../../ports/store.ts';
import { movementsOf, readJournalRow } from './journal-fact.ts';

/** What each place has and has promised: the journals and promises on the disk, folded as they come. */
export type StockLedger = {
  /** Counts rows of `journal:` and `alloc:` streams, others are passed over; returns the variants they touch. */
  readonly take: (stream: string, rows: readonly StoredRow[]) => ReadonlySet<string>;
  readonly freeOf: (place: string, variant: string) => number;
};

type PlaceBook = {
  readonly stock: ReturnType<typeof createStockBook>;
  readonly promises: ReturnType<typeof createPromiseBook>;
};

export function createStockLedger(): StockLedger {
  const places = new Map<string, PlaceBook>();
  const bookOf = (place: string): PlaceBook => {
    const book = places.get(place) ?? { stock: createStockBook(), promises: createPromiseBook() };
    places.set(place, book);
    return book;
  };
  const promised = new Map<string, readonly string[]>();

  const takeJournal = (place: string, row: StoredRow): readonly string[] => {
    const entry = readJournalRow(row.bytes);
    const movements = entry === null ? [] : movementsOf(entry);
    for (const movement of movements) bookOf(place).stock.add({ ...movement, receivedAt: row.receivedAt });
    return movements.map(({ variant }) => variant);
  };
  const takeAlloc = (place: string, row: StoredRow): readonly string[] => {
    const fact = decodeLogEntry(row.bytes).fact as AllocFact;
    bookOf(place).promises.add(fact);
    if (fact.type === 'promised')
      promised.set(
        fact.promise,
        fact.lines.map(({ variant }) => variant),
      );
    const variants = promised.get(fact.promise) ?? [];
    if (fact.type === 'promise-ended') promised.delete(fact.promise);
    return variants;
  };
  return {
    take: (stream, rows) => {
      const name = parseStream(stream);
      const [place = ''] = name?.parts ?? [];
      if (name?.kind !== 'journal' && name?.kind !== 'alloc') return new Set();
      return new Set(
        rows.flatMap((row) => (name.kind === 'journal' ? takeJournal(place, row) : takeAlloc(place, row))),
      );
    },
    freeOf: (place, variant) => {
      const { stock, promises } = bookOf(place);
      const { shelf, bin } = stock.bucketsOf(variant);
      return freeOf({ shelf, promised: promises.promisedOf(variant), inBin: bin, rights: 0, safety: 0 });
    },
  };
}
