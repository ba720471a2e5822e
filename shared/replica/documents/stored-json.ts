import * as v from 'valibot';
import type { Block } from '../../domain/catalog/block.ts';
import type { Photo } from '../../domain/catalog/product.ts';
import { parseJson } from './fields.ts';

const link = v.pipe(v.string(), v.regex(/^(?:https?:\/\/|mailto:|tel:)/i));

const run = v.object({
  text: v.string(),
  strong: v.exactOptional(v.literal(true)),
  emphasis: v.exactOptional(v.literal(true)),
  link: v.exactOptional(link),
});

const runs = v.array(run);

const block = v.variant('type', [
  v.object({ type: v.literal('paragraph'), runs }),
  v.object({ type: v.literal('heading'), level: v.picklist([2, 3]), runs }),
  v.object({ type: v.literal('list'), ordered: v.boolean(), items: v.array(runs) }),
  v.object({ type: v.literal('table'), rows: v.array(v.array(runs)) }),
  v.object({ type: v.literal('image'), ref: v.string(), alt: v.string() }),
]);

const text = v.exactOptional(v.string());
const photo = v.object({
  ref: v.string(),
  position: v.number(),
  alt: v.object({ 'zh-CN': text, 'zh-TW': text, en: text }),
});

/** The blocks of a stored description; a block this version cannot read is left out. */
export function blocksFromText(stored: string): readonly Block[] {
  const value = parseJson(stored);
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    const read = v.safeParse(block, one);
    return read.success ? [read.output] : [];
  });
}

/** A stored photo; null where it cannot be read. */
export function photoFromText(id: string, stored: string): Photo | null {
  const read = v.safeParse(photo, parseJson(stored));
  return read.success ? { id, ...read.output } : null;
}

export const photoToText = ({ ref, position, alt }: Photo): string => JSON.stringify({ ref, position, alt });

/** Art names of the hero, stored as a JSON list. */
export function artFromText(stored: string): readonly string[] {
  const value = parseJson(stored);
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
