import type { StorefrontKey } from '../../ui/i18n/storefront/zh-CN.ts';

const words: Readonly<Record<string, StorefrontKey>> = {
  'price-changed': 'refused.priceChanged',
  'not-enough': 'refused.notEnough',
  'unknown-variant': 'refused.gone',
  'not-for-sale': 'refused.gone',
  'no-such-place': 'refused.place',
  'bad-quantity': 'refused.quantity',
  'too-many-lines': 'refused.quantity',
  'too-large': 'refused.quantity',
  empty: 'refused.empty',
  withdrawn: 'refused.withdrawn',
  'key-reused': 'refused.again',
};

/** The sentence for a refusal; one that is not known still says what to do. */
export const refusalKey = (code: string): StorefrontKey => words[code] ?? 'refused.other';
