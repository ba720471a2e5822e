import { For, type JSX } from 'solid-js';
import { Icon } from '../../ui/icon.tsx';
import { photoUrl } from '../../ui/photo-url.ts';
import type { ViewOf } from '../data/page-data.ts';
import { foreign, useShop } from '../shop-context.tsx';

/** The season's sentence on a wall, and three goods on the shelf under it. */
export function Hero(props: { readonly hero: ViewOf<'home'>['hero'] }): JSX.Element {
  const { href, i18n, site } = useShop();
  const title = () => (props.hero.title.text === '' ? site().name : props.hero.title);
  const goods = () =>
    props.hero.art.slice(0, 3).map((name) => photoUrl(name.includes(':') ? name : `art:${name}`) ?? '');
  return (
    <section class="mx-auto max-w-[1440px] lg:px-10 lg:pt-6">
      <a href={href('/category')} class="scene block h-68 md:h-80 lg:h-90 lg:rounded-r3">
        <span class="scene-shelf" />
        <span class="gutter absolute inset-x-0 top-0 z-10 flex flex-col items-start pt-6 lg:top-0 lg:bottom-[22%] lg:justify-center lg:pt-0 lg:pl-14">
          <h1 class="hero-title text-t5 font-semibold lg:text-t6" lang={foreign(i18n, title())}>
            {title().text}
          </h1>
          <span class="mt-2 inline-flex items-center gap-2 text-ink2" lang={foreign(i18n, props.hero.note)}>
            {props.hero.note.text || i18n.t('home.enter')}
            <Icon name="next" size={16} />
          </span>
        </span>
        <span class="absolute inset-0" aria-hidden="true">
          <For each={goods()}>
            {(src) => <img class="scene-goods" src={src} alt="" width="400" height="400" fetchpriority="high" />}
          </For>
        </span>
      </a>
    </section>
  );
}
