import { type Locale, locales, type Texts } from '../../kernel/locale.ts';
import type { FlatValue } from './flat-doc.ts';

/** The fields of one thing, without the thing's own prefix. Read-only view of flat keys. */
export type Fields = ReadonlyMap<string, FlatValue>;

export const textOf = (fields: Fields, name: string): string => {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
};

export const numberOf = (fields: Fields, name: string): number | null => {
  const value = fields.get(name);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

export const textOrNull = (fields: Fields, name: string): string | null => textOf(fields, name) || null;

/** The texts under `<name>@<locale>`, languages in the shop's order. */
export function textsOf(fields: Fields, name: string): Texts {
  const texts: { [L in Locale]?: string } = {};
  for (const locale of locales) {
    const text = textOf(fields, `${name}@${locale}`);
    if (text !== '') texts[locale] = text;
  }
  return texts;
}

/** The fields under a prefix, without it, grouped by the part before the next `/`. */
export function groupFields(fields: Fields, prefix: string): ReadonlyMap<string, Fields> {
  const groups = new Map<string, Map<string, FlatValue>>();
  for (const [field, value] of fields) {
    if (!field.startsWith(prefix)) continue;
    const rest = field.slice(prefix.length);
    const end = rest.indexOf('/');
    if (end < 1) continue;
    const id = rest.slice(0, end);
    const group = groups.get(id) ?? new Map<string, FlatValue>();
    group.set(rest.slice(end + 1), value);
    groups.set(id, group);
  }
  return groups;
}

/** Parses stored JSON; null where it is damaged, so that one bad field never hides the rest. */
export function parseJson(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
