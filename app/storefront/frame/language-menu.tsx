import { For, type JSX, onCleanup, onMount } from 'solid-js';
import type { Locale } from '../../../shared/kernel/locale.ts';
import { addressesOf } from '../../routes.ts';
import { Icon } from '../../ui/icon.tsx';
import { useShop } from '../shop-context.tsx';

export const languageNames: Readonly<Record<Locale, string>> = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  en: 'English',
};
const shortNames: Readonly<Record<Locale, string>> = { 'zh-CN': '简', 'zh-TW': '繁', en: 'EN' };

/** The same page in another language. A native disclosure, so that it opens without a script as well. */
export function LanguageMenu(props: { readonly path: string }): JSX.Element {
  const { site, i18n } = useShop();
  let menu: HTMLDetailsElement | undefined;
  onMount(() => {
    const close = (event: Event) => {
      if (menu?.open === true && !menu.contains(event.target as Node)) menu.open = false;
    };
    document.addEventListener('click', close);
    onCleanup(() => document.removeEventListener('click', close));
  });
  return (
    <details
      ref={(element) => {
        menu = element;
      }}
      class="relative shrink-0"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && menu) menu.open = false;
      }}
    >
      <summary class="press -mr-2 flex h-11 min-w-11 list-none items-center justify-center gap-1.5 rounded-r2 px-2 text-ink2 hover:bg-well [&::-webkit-details-marker]:hidden">
        <Icon name="globe" size={18} />
        <span class="sr-only">{i18n.t('frame.language', { name: languageNames[site().locale] })}</span>
        <span aria-hidden="true" class="font-medium lg:hidden">
          {shortNames[site().locale]}
        </span>
        <span aria-hidden="true" class="hidden lg:inline">
          {languageNames[site().locale]}
        </span>
      </summary>
      <ul class="absolute top-12 right-0 z-30 min-w-40 rounded-r2 border border-line bg-card p-1 shadow-sh2">
        <For each={addressesOf(site().mainLocale, props.path)}>
          {({ locale, href }) => (
            <li>
              <a
                href={href}
                rel="external"
                hreflang={locale}
                lang={locale}
                aria-current={locale === site().locale ? 'true' : undefined}
                class="flex h-11 items-center justify-between gap-4 rounded-field px-3 whitespace-nowrap hover:bg-well aria-[current=true]:text-acc"
              >
                {languageNames[locale]}
                {locale === site().locale ? <Icon name="check" size={16} /> : null}
              </a>
            </li>
          )}
        </For>
      </ul>
    </details>
  );
}
