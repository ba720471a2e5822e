import { type JSX, createContext, useContext } from 'solid-js';
import type { Locale } from '../../../shared/kernel/locale.ts';
import { type I18n, createI18n } from './create-i18n.ts';
import type { Dictionary } from './dictionary.ts';

const I18nContext = createContext<I18n>();

/** Gives the screens below it one language. Change the props and they change in place. */
export function I18nProvider(props: {
  readonly locale: Locale;
  readonly dictionary: Dictionary;
  readonly children: JSX.Element;
}): JSX.Element {
  const i18n = createI18n(
    () => props.locale,
    () => props.dictionary,
  );
  return <I18nContext.Provider value={i18n}>{props.children}</I18nContext.Provider>;
}

/** The language in force. `K` is the face's set of keys: `useI18n<StorefrontKey>()`. */
export function useI18n<K extends string = string>(): I18n<K> {
  const i18n = useContext(I18nContext);
  if (i18n === undefined) throw new Error('useI18n needs an I18nProvider above it');
  return i18n;
}
