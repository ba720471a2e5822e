import type { Block } from '../../../shared/domain/catalog/block.ts';
import type { Band } from '../../../shared/domain/catalog/shelf.ts';
import type { Locale, SpokenText } from '../../../shared/kernel/locale.ts';
import type { Currency } from '../../../shared/kernel/money.ts';

/** The shop as one page in one language needs it. */
export type SiteView = {
  readonly name: SpokenText;
  readonly tagline: SpokenText;
  readonly announcement: SpokenText;
  readonly currency: Currency;
  readonly mainLocale: Locale;
  readonly locale: Locale;
  readonly categories: readonly CategoryView[];
  readonly places: readonly PlaceView[];
};

export type CategoryView = { readonly id: string; readonly name: SpokenText; readonly photo: string | null };

export type PlaceView = {
  readonly id: string;
  readonly name: SpokenText;
  readonly address: SpokenText;
  readonly hours: SpokenText;
  readonly phone: string;
  readonly timeZone: string;
  readonly pickup: boolean;
};

/** A product as a card shows it. `band` is the best of its variants and places; `swatches` are value keys that name a colour. */
export type CardView = {
  readonly slug: string;
  readonly title: SpokenText;
  readonly photo: string | null;
  readonly price: number;
  readonly priceTo: number;
  readonly compareAt: number | null;
  readonly band: Band;
  readonly isNew: boolean;
  readonly swatches: readonly string[];
};

export type VariantView = {
  readonly id: string;
  readonly optionValues: readonly string[];
  readonly sku: string;
  readonly price: number;
  readonly compareAt: number | null;
  /** Index in `photos`, -1 for none of its own. */
  readonly photo: number;
  /** By place id. */
  readonly bands: Readonly<Record<string, Band>>;
};

export type ProductView = {
  readonly id: string;
  readonly slug: string;
  readonly title: SpokenText;
  readonly description: { readonly locale: Locale; readonly blocks: readonly Block[] };
  readonly vendor: string;
  readonly category: CategoryView | null;
  readonly options: readonly {
    readonly number: 1 | 2 | 3;
    readonly name: SpokenText;
    readonly values: readonly { readonly key: string; readonly label: SpokenText }[];
  }[];
  readonly photos: readonly { readonly ref: string; readonly alt: string }[];
  readonly variants: readonly VariantView[];
};

/** What the basket needs to know of a variant now. */
export type BasketItem = {
  readonly variant: string;
  readonly product: string;
  readonly slug: string;
  readonly title: SpokenText;
  readonly optionText: string;
  readonly sku: string;
  readonly price: number;
  readonly photo: string | null;
  readonly bands: Readonly<Record<string, Band>>;
};

export type Sort = 'newest' | 'price-up' | 'price-down' | 'best';

/** A list with its filters as they stand. Every filter is a link, so that the list works without a script. */
export type ListView = {
  readonly cards: readonly CardView[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly sort: Sort;
  readonly sorts: readonly Sort[];
  readonly place: string | null;
  readonly tag: string | null;
  readonly colour: string | null;
  readonly placeCounts: readonly { readonly id: string; readonly count: number }[];
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  readonly colours: readonly { readonly key: string; readonly label: SpokenText; readonly count: number }[];
};

export type HomeSection = {
  readonly title: SpokenText | null;
  readonly path: string;
  readonly total: number;
  readonly cards: readonly CardView[];
};

export type PageView =
  | {
      readonly page: 'home';
      readonly hero: { readonly title: SpokenText; readonly note: SpokenText; readonly art: readonly string[] };
      readonly newest: HomeSection;
      readonly sections: readonly HomeSection[];
    }
  | { readonly page: 'category'; readonly category: CategoryView | null; readonly list: ListView }
  | { readonly page: 'search'; readonly query: string; readonly list: ListView }
  | { readonly page: 'product'; readonly product: ProductView; readonly related: readonly CardView[] }
  | { readonly page: 'basket'; readonly items: readonly BasketItem[] }
  | { readonly page: 'checkout'; readonly items: readonly BasketItem[] }
  | { readonly page: 'order'; readonly id: string }
  | { readonly page: 'me' }
  | { readonly page: 'not-found'; readonly cards: readonly CardView[] }
  /** Made in the browser when an address could not be fetched. */
  | { readonly page: 'unreachable' };

/** Everything one address shows: the block `page-data` of a document, and the answer of `/_data/<path>`. */
export type LoadedPage = { readonly site: SiteView; readonly path: string; readonly view: PageView };

export type ViewOf<P extends PageView['page']> = Extract<PageView, { readonly page: P }>;

/** What `/_data` answers: a page, or where the address has moved to. */
export type PageReply = LoadedPage | { readonly movedTo: string };
