import { type TillKey, tillZhCn } from '../../ui/i18n/till/zh-CN.ts';

/** The sentence for a refused sale; a code without one of its own gets the general sentence. */
export function refusalKey(code: string): TillKey {
  const key = `refused.${code === 'order-not-open' ? 'already-collected' : code}`;
  return Object.hasOwn(tillZhCn, key) ? (key as TillKey) : 'refused.other';
}
