import { checkDigitOf } from '../../domain/catalog/barcode.ts';

/** Twelve digits with their check digit. Throws on anything else. */
export function ean13(digits: string): string {
  if (!/^\d{12}$/.test(digits)) throw new Error(`twelve digits are needed: ${digits}`);
  return `${digits}${checkDigitOf(digits)}`;
}
