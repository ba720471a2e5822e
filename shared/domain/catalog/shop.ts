import type { Currency } from '../../kernel/money.ts';
import type { Locale, Texts } from '../../kernel/locale.ts';

/** One branch or warehouse. `code` begins its receipt numbers; `timeZone` and `dayCutHour` decide its business date. */
export type Place = {
  readonly id: string;
  readonly code: string;
  readonly name: Texts;
  readonly address: Texts;
  readonly hours: Texts;
  readonly phone: string;
  readonly timeZone: string;
  readonly dayCutHour: number;
  readonly pickup: boolean;
  readonly position: number;
};

export type Category = {
  readonly id: string;
  readonly name: Texts;
  readonly photo: string | null;
  readonly position: number;
};

/** What the whole business is set to: the read model of the `site` document. */
export type Shop = {
  readonly name: Texts;
  readonly tagline: Texts;
  readonly announcement: Texts;
  readonly hero: { readonly title: Texts; readonly note: Texts; readonly art: readonly string[] };
  readonly currency: Currency;
  readonly mainLocale: Locale;
  readonly accent: string;
  readonly places: readonly Place[];
  readonly categories: readonly Category[];
};
