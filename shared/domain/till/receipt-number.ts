/** What stands in a receipt's number: no date, so a till whose clock is wrong counts on (rules §9). */
export type ReceiptNumber = {
  readonly place: string;
  readonly register: number;
  readonly series: string;
  readonly sequence: number;
};

/** `<place>-<register>-<series>-<seq>`, e.g. `H1-1-A-118`. */
export const receiptNumberOf = ({ place, register, series, sequence }: ReceiptNumber): string =>
  `${place}-${register}-${series}-${sequence}`;

/** The parts of a printed number, or null. Place codes may hold hyphens. */
export function parseReceiptNumber(text: string): ReceiptNumber | null {
  const match = /^(.+)-([1-9]\d{0,5})-([A-Z]{1,4})-([1-9]\d{0,9})$/.exec(text.trim());
  const [, place, register, series, sequence] = match ?? [];
  if (place === undefined || series === undefined) return null;
  return { place, register: Number(register), series, sequence: Number(sequence) };
}

/** The series that a replaced or wiped device begins: A…Z, AA…ZZ, as columns of a sheet. */
export function nextSeries(series: string): string {
  if (!/^[A-Z]+$/.test(series)) throw new Error(`not a series: ${series}`);
  const head = series.slice(0, -1);
  const last = series.charCodeAt(series.length - 1);
  if (last < 90) return head + String.fromCharCode(last + 1);
  return head === '' ? 'AA' : `${nextSeries(head)}A`;
}
