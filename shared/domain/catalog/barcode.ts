/** A trade item number of GS1: EAN-8, UPC-A (12), EAN-13 or GTIN-14. */
const lengths: readonly number[] = [8, 12, 13, 14];

/** The check digit of the digits before it (GS1 General Specifications §7.9): weights 3 and 1 from the right, up to the next ten. */
export function checkDigitOf(digits: string): number {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((sum, digit, i) => sum + Number(digit) * (i % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** True for an EAN-8, UPC-A, EAN-13 or GTIN-14 whose check digit is right. */
export function isTradeNumber(text: string): boolean {
  if (!/^\d+$/.test(text) || !lengths.includes(text.length)) return false;
  return checkDigitOf(text.slice(0, -1)) === Number(text.at(-1));
}

/**
 * One spelling for codes that scanners give in two: a UPC-A is the EAN-13 with a zero before it, a GTIN-14 of a single
 * piece likewise. Other codes (own labels, QR) stay as they are, without white space around them.
 */
export function barcodeKey(text: string): string {
  const bare = text.normalize('NFKC').trim();
  if (!isTradeNumber(bare) || bare.length === 8) return bare;
  return bare.length === 12 ? `0${bare}` : bare.replace(/^0(\d{13})$/, '$1');
}
