import { type Accessor, createSignal } from 'solid-js';
import { type Locale, isLocale, locales } from '../../shared/kernel/locale.ts';

export type Theme = 'auto' | 'light' | 'dark';

/** What this browser's person chose for the staff screens. Kept per browser, never shared. */
export type Preferences = {
  readonly locale: Accessor<Locale>;
  readonly setLocale: (locale: Locale) => void;
  readonly theme: Accessor<Theme>;
  readonly setTheme: (theme: Theme) => void;
};

const localeKey = 'counterpart/locale';
const themeKey = 'counterpart/theme';

const read = (key: string): string => {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
};

const keep = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private browsing: the choice lasts as long as the page.
  }
};

/** The nearest of the shop's languages to what the browser asks for: any Chinese of Taiwan, Hong Kong or Macau is zh-TW. */
export function nearestLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    if (/^zh\b.*\b(tw|hk|mo|hant)\b/i.test(tag)) return 'zh-TW';
    const language = tag.slice(0, 2).toLowerCase();
    const found = locales.find((locale) => locale.slice(0, 2) === language);
    if (found) return found;
  }
  return 'en';
}

function showTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Reads what was chosen, else follows the browser; every change is shown at once and kept. */
export function createPreferences(): Preferences {
  const kept = read(localeKey);
  const [locale, setLocale] = createSignal<Locale>(isLocale(kept) ? kept : nearestLocale(navigator.languages));
  const keptTheme = read(themeKey);
  const [theme, setTheme] = createSignal<Theme>(keptTheme === 'light' || keptTheme === 'dark' ? keptTheme : 'auto');
  document.documentElement.lang = locale();
  showTheme(theme());
  return {
    locale,
    setLocale: (next) => {
      setLocale(next);
      keep(localeKey, next);
      document.documentElement.lang = next;
    },
    theme,
    setTheme: (next) => {
      setTheme(next);
      keep(themeKey, next);
      showTheme(next);
    },
  };
}
