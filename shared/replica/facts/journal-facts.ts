import type { Movement } from '../../domain/stock/movement.ts';
import type { Line, Tender } from '../../domain/orders/line.ts';

/** A sale finished at a till. `order` names the web order it hands over. Lines leave the shelf; movement ids are line ids. */
export type SaleMade = {
  readonly type: 'sale-made';
  readonly id: string;
  readonly receipt: string;
  readonly sequence: number;
  readonly order: string | null;
  readonly clerk: string;
  readonly member: string | null;
  readonly currency: string;
  readonly lines: readonly Line[];
  readonly total: number;
  readonly tenders: readonly Tender[];
};

/** Pieces moved for another reason than a sale: opening counts of a file, goods received, corrections. */
export type StockMoved = { readonly type: 'stock-moved'; readonly by: string; readonly movements: readonly Movement[] };

export type JournalFact = SaleMade | StockMoved;
