import { isLocale } from '../../kernel/locale.ts';
import { isCurrency } from '../../kernel/money.ts';
import { isTimeZone } from '../../kernel/time-zone.ts';
import type { DocKind } from '../genesis.ts';

type Test = (value: unknown) => boolean;

/** Bounds of what people type, in characters; a description as JSON is the longest. Commands ask for the same. */
export const longest = { key: 2_400, line: 2_000, text: 100_000 } as const;

const line: Test = (value) => typeof value === 'string' && value.length <= longest.line;
const text: Test = (value) => typeof value === 'string' && value.length <= longest.text;
const flag: Test = (value) => typeof value === 'boolean';
const yes: Test = (value) => value === true;
const position: Test = (value) => Number.isSafeInteger(value) && Math.abs(value as number) <= 1e6;
const time: Test = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0 && value < 1e15;
/** Minor units: not negative, and small enough that a line of 9,999 pieces stays exact. */
const amount: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 1e11;
const hour: Test = (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 23;
const oneOf =
  (...allowed: readonly string[]): Test =>
  (value) =>
    typeof value === 'string' && allowed.includes(value);
const json: Test = (value) => {
  if (!text(value)) return false;
  try {
    JSON.parse(value as string);
    return true;
  } catch {
    return false;
  }
};

type Rule = readonly [path: RegExp, allows: Test];

/** The first rule whose path fits decides; a path that fits none belongs to a newer version and is kept as it is. */
const rules: Readonly<Record<DocKind, readonly Rule[]>> = {
  catalog: [
    [/^[^/]+\/status$/, oneOf('draft', 'active', 'archived')],
    [/^[^/]+\/slug$/, line],
    [/^[^/]+\/title@[^/]+$/, line],
    [/^[^/]+\/description@[^/]+$/, json],
    [/^[^/]+\/(?:vendor|category)$/, line],
    [/^[^/]+\/tag\/.+$/, yes],
    [/^[^/]+\/opt\/[1-3]\/val\/.+@[^/]+$/, line],
    [/^[^/]+\/opt\/[1-3]\/val\/.+$/, position],
    [/^[^/]+\/opt\/[1-3]@[^/]+$/, line],
    [/^[^/]+\/photo\/[^/]+$/, json],
    [/^[^/]+\/createdAt$/, time],
    [/^[^/]+\/v\/[^/]+\/(?:price|compareAt)$/, amount],
    [/^[^/]+\/v\/[^/]+\/position$/, position],
    [/^[^/]+\/v\/[^/]+\/(?:sku|barcode|photo|opt\/[1-3])$/, line],
  ],
  site: [
    [/^(?:name|tagline|announcement|hero\/title|hero\/note)@[^/]+$/, text],
    [/^hero\/art$/, json],
    [/^currency$/, (value) => typeof value === 'string' && isCurrency(value)],
    [/^mainLocale$/, (value) => typeof value === 'string' && isLocale(value)],
    [/^accent$/, line],
    [/^place\/[^/]+\/(?:code|phone)$/, line],
    [/^place\/[^/]+\/timeZone$/, (value) => typeof value === 'string' && isTimeZone(value)],
    [/^place\/[^/]+\/(?:name|address|hours)@[^/]+$/, line],
    [/^place\/[^/]+\/dayCutHour$/, hour],
    [/^place\/[^/]+\/pickup$/, flag],
    [/^(?:place|category)\/[^/]+\/position$/, position],
    [/^category\/[^/]+\/name@[^/]+$/, line],
    [/^category\/[^/]+\/photo$/, line],
  ],
};

const isScalar: Test = (value) =>
  text(value) || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

/** May this value stand at this flat key? Unknown keys may hold any short scalar: readers keep what they do not know. */
export function fieldAllows(kind: DocKind, key: string, value: unknown): boolean {
  if (key === '' || key.length > longest.key || key.startsWith('#') || !isScalar(value)) return false;
  return rules[kind].find(([path]) => path.test(key))?.[1](value) ?? true;
}
