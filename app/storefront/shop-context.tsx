import { type Accessor, type JSX, createContext, useContext } from 'solid-js';
import { addressIn } from '../routes.ts';
import { useI18n } from '../ui/i18n/i18n-provider.tsx';
import type { I18n } from '../ui/i18n/create-i18n.ts';
import type { StorefrontKey } from '../ui/i18n/storefront/zh-CN.ts';
import type { SiteView } from './data/page-data.ts';

const ShopContext = createContext<Accessor<SiteView>>();

export function ShopProvider(props: { readonly site: SiteView; readonly children: JSX.Element }): JSX.Element {
  return <ShopContext.Provider value={() => props.site}>{props.children}</ShopContext.Provider>;
}

export type ShopHere = {
  readonly site: Accessor<SiteView>;
  /** The address of a storefront path in the language in force. */
  readonly href: (path: string) => string;
  readonly i18n: I18n<StorefrontKey>;
};

/** The shop, its words and its addresses, for every part of the storefront. */
export function useShop(): ShopHere {
  const site = useContext(ShopContext);
  if (site === undefined) throw new Error('useShop needs a ShopProvider above it');
  const i18n = useI18n<StorefrontKey>();
  return { site, i18n, href: (path) => addressIn(site().locale, site().mainLocale, path) };
}

/** `lang` for a text that is not in the page's language. */
export const foreign = (i18n: Pick<I18n, 'locale'>, spoken: { readonly locale: string }): string | undefined =>
  spoken.locale === i18n.locale() ? undefined : spoken.locale;
