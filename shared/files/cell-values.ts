import { type Currency, parseMoney } from '../kernel/money.ts';
import { type Result, ok, refuse } from '../kernel/result.ts';
import type { RejectionReason } from '../domain/catalog/import/rejection.ts';

/** A price cell in minor units; `null` for an empty one. Refused with the reason for the row. */
export function priceFromCell(text: string, currency: Currency): Result<number | null, RejectionReason> {
  if (text.trim() === '') return ok(null);
  const parsed = parseMoney(text, currency);
  if (!parsed.ok)
    return refuse({ code: parsed.refusal.type === 'too-precise' ? 'price-too-precise' : 'unreadable-price', text });
  if (parsed.value.minor < 0) return refuse({ code: 'negative-price', text });
  return ok(parsed.value.minor);
}

/** What an item cost before; `null` unless it is really above the price, for nothing was taken off otherwise. */
export const compareAtAbove = (compareAt: number | null, price: number | null): number | null =>
  compareAt !== null && compareAt > (price ?? 0) ? compareAt : null;

/** Pieces in a cell; `null` for an empty one. Below zero (the other shop sold more than it had) there is nothing to open with: 0. */
export function quantityFromCell(text: string): Result<number | null, RejectionReason> {
  const bare = text.replace(/[\s,]/g, '');
  if (bare === '') return ok(null);
  const pieces = /^[+-]?\d+(\.0*)?$/.test(bare) ? Number(bare) : Number.NaN;
  if (!Number.isSafeInteger(pieces) || pieces > 1e9) return refuse({ code: 'unreadable-quantity', text });
  return ok(Math.max(0, pieces));
}

/** One line of text: control characters and line breaks become spaces, runs of white space one. */
export const lineFromCell = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** A list cell (`a, b, c`; `\,` is a comma inside an entry): trimmed, empty entries and repetitions left out. */
export function listFromCell(text: string): readonly string[] {
  const entries = text.split(/(?<!\\),/).map((entry) => lineFromCell(entry.replaceAll('\\,', ',')));
  return [...new Set(entries.filter((entry) => entry !== ''))];
}

/** A picture's address as absolute http(s); `null` for anything else. An address without a scheme is taken as https. */
export function imageUrlFromCell(text: string): string | null {
  const trimmed = text.trim();
  try {
    const url = new URL(trimmed.startsWith('//') ? `https:${trimmed}` : trimmed);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** Yes and no as the three formats write them; `null` when the cell says neither. */
export function yesFromCell(text: string): boolean | null {
  const bare = text.trim().toLowerCase();
  if (['true', '1', 'yes', 'y', '是'].includes(bare)) return true;
  return ['false', '0', 'no', 'n', '否', '-1'].includes(bare) ? false : null;
}

/** The values that occur more than once. */
export function repeatedIn(values: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return twice;
}
