import { type Currency, exponentByCurrency } from '../../../shared/kernel/money.ts';

const symbols: Readonly<Record<Currency, string>> = {
  CNY: '¥',
  JPY: '¥',
  TWD: 'NT$',
  HKD: 'HK$',
  USD: '$',
  EUR: '€',
  GBP: '£',
};

export type MoneyParts = {
  readonly sign: '' | '−';
  readonly symbol: string;
  readonly whole: string;
  /** With its point, or empty. */
  readonly cents: string;
};

/**
 * An amount in minor units as the pieces that are set in different sizes. `always` keeps `.00`; `auto` drops it, for
 * shelf prices that are nearly always whole.
 */
export function moneyParts(minor: number, currency: Currency, cents: 'auto' | 'always' = 'auto'): MoneyParts {
  const exponent = exponentByCurrency[currency];
  const digits = String(Math.abs(Math.round(minor))).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const fraction = exponent === 0 ? '' : digits.slice(-exponent);
  const shown = fraction !== '' && (cents === 'always' || /[1-9]/.test(fraction));
  return { sign: minor < 0 ? '−' : '', symbol: symbols[currency], whole, cents: shown ? `.${fraction}` : '' };
}

/** The same on one line, for titles, labels and screen readers. */
export function moneyLine(minor: number, currency: Currency, cents: 'auto' | 'always' = 'auto'): string {
  const parts = moneyParts(minor, currency, cents);
  return `${parts.sign}${parts.symbol}${parts.whole}${parts.cents}`;
}
