import { barcodeKey } from '../catalog/barcode.ts';
import { fold } from '../catalog/fold.ts';
import { isQuantity } from '../pricing/limits.ts';

/** What a scanner or a hand gave: a code and how many of it (`3*6901234567892` is three). */
export type Scan = { readonly code: string; readonly quantity: number };

type Coded = { readonly sku: string; readonly barcode: string };

export type ScanFind<Item> =
  | { readonly type: 'found'; readonly item: Item; readonly quantity: number }
  | { readonly type: 'several'; readonly items: readonly Item[]; readonly quantity: number }
  | { readonly type: 'none'; readonly code: string };

/** Reads `code`, or `quantity*code` with `*`, `×` or `x` after a whole number from 1 to 9,999; else the text is the code. */
export function parseScan(text: string): Scan {
  const bare = text.normalize('NFKC').trim();
  const match = /^(\d{1,4})\s*[*×x]\s*(\S.*)$/u.exec(bare);
  const quantity = Number(match?.[1]);
  return match?.[2] !== undefined && isQuantity(quantity) ? { code: match[2], quantity } : { code: bare, quantity: 1 };
}

/** Finds what was scanned: by barcode first, then by SKU. Several items of one code are the clerk's to choose from. */
export function findByCode<Item extends Coded>(items: readonly Item[], { code, quantity }: Scan): ScanFind<Item> {
  const key = barcodeKey(code);
  if (key === '') return { type: 'none', code };
  const byBarcode = items.filter(({ barcode }) => barcodeKey(barcode) === key);
  const sku = fold(code);
  const found = byBarcode.length > 0 ? byBarcode : items.filter((item) => fold(item.sku) === sku);
  const [item, ...others] = found;
  if (!item) return { type: 'none', code };
  return others.length > 0 ? { type: 'several', items: found, quantity } : { type: 'found', item, quantity };
}
