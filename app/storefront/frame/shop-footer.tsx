import { For, type JSX, Show } from 'solid-js';
import { addressesOf } from '../../routes.ts';
import { Icon } from '../../ui/icon.tsx';
import { Logo } from '../../ui/logo.tsx';
import type { PlaceView } from '../data/page-data.ts';
import { foreign, useShop } from '../shop-context.tsx';
import { languageNames } from './language-menu.tsx';

/** Where the shop is, when it is open, how to call it, and its languages. */
export function ShopFooter(props: { readonly path: string }): JSX.Element {
  const { site, i18n } = useShop();
  return (
    <footer class="mt-12 border-t border-line bg-well">
      <div class="gutter mx-auto grid max-w-[1440px] gap-8 py-8 md:grid-cols-3 lg:py-12">
        <div class="space-y-2">
          <p class="flex items-center gap-3 text-t3 font-semibold">
            <Logo size={26} />
            <span lang={foreign(i18n, site().name)}>{site().name.text}</span>
          </p>
          <p class="text-t1 text-ink2" lang={foreign(i18n, site().tagline)}>
            {site().tagline.text}
          </p>
          <ul class="flex flex-wrap gap-x-4 text-t1">
            <For each={addressesOf(site().mainLocale, props.path)}>
              {({ locale, href }) => (
                <li>
                  <a
                    href={href}
                    rel="external"
                    hreflang={locale}
                    lang={locale}
                    class="inline-flex h-11 items-center text-ink2 underline-offset-4 hover:text-acc hover:underline"
                  >
                    {languageNames[locale]}
                  </a>
                </li>
              )}
            </For>
          </ul>
        </div>
        <For each={site().places}>{(place) => <PlaceBlock place={place} />}</For>
      </div>
    </footer>
  );
}

function PlaceBlock(props: { readonly place: PlaceView }): JSX.Element {
  const { i18n } = useShop();
  return (
    <address class="space-y-1.5 text-t1 text-ink2 not-italic">
      <p class="flex items-center gap-2 text-t2 font-semibold text-ink">
        <Icon name="store" size={18} />
        <span lang={foreign(i18n, props.place.name)}>{props.place.name.text}</span>
      </p>
      <p lang={foreign(i18n, props.place.address)}>{props.place.address.text}</p>
      <p lang={foreign(i18n, props.place.hours)}>{props.place.hours.text}</p>
      <Show when={props.place.phone !== ''}>
        <a
          href={`tel:${props.place.phone.replace(/[^\d+]/g, '')}`}
          class="figures inline-flex h-11 items-center gap-2 text-acc"
        >
          <Icon name="phone" size={16} />
          {props.place.phone}
        </a>
      </Show>
    </address>
  );
}
