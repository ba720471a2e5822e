import { type Currency, exponentByCurrency } from '../../../shared/kernel/money.ts';

/**
 * Cash typed on a numpad, as text: whole units until a point is typed, then at most the currency's digits. `''` is
 * nothing typed yet. Ten digits before the point are enough for any drawer.
 */
export function typeCash(entry: string, key: string, currency: Currency): string {
  if (key === 'backspace') return entry.slice(0, -1);
  const exponent = exponentByCurrency[currency];
  if (key === '.') return exponent === 0 || entry.includes('.') ? entry : `${entry === '' ? '0' : entry}.`;
  const [whole = '', fraction] = entry.split('.');
  if (fraction !== undefined) return fraction.length + key.length > exponent ? entry : entry + key;
  const next = `${whole}${key}`.replace(/^0+(?=\d)/, '');
  return next.length > 10 ? entry : next;
}

/** The amount typed so far in minor units; nothing typed is 0. */
export function cashFromEntry(entry: string, currency: Currency): number {
  const exponent = exponentByCurrency[currency];
  const [whole = '', fraction = ''] = entry.split('.');
  return Number(`${whole === '' ? '0' : whole}${fraction.padEnd(exponent, '0')}`);
}

/** An amount as somebody would have typed it: no needless zeros. */
export function entryFromCash(minor: number, currency: Currency): string {
  const exponent = exponentByCurrency[currency];
  const digits = String(minor).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = exponent === 0 ? '' : digits.slice(-exponent);
  return /[1-9]/.test(fraction) ? `${whole}.${fraction}` : whole;
}
