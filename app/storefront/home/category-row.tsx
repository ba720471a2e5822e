import { For, type JSX, Show } from 'solid-js';
import { categoryPath } from '../../routes.ts';
import { matAt } from '../../ui/photo-url.ts';
import { Photo } from '../../ui/photo.tsx';
import { foreign, useShop } from '../shop-context.tsx';

/** The categories as small pictures, for a thumb. Wide screens have them in the header as well. */
export function CategoryRow(): JSX.Element {
  const { site, href, i18n } = useShop();
  return (
    <Show when={site().categories.length > 0}>
      <nav aria-label={i18n.t('frame.categories')} class="pt-4 lg:hidden">
        <ul class="no-bar -mx-1 flex justify-between gap-1 overflow-x-auto">
          <For each={site().categories}>
            {(category, index) => (
              <li class="min-w-16 flex-1">
                <a href={href(categoryPath(category.id))} class="flex flex-col items-center gap-2 text-center text-t1">
                  <Photo of={category.photo} alt="" mat={matAt(index() + 2)} class="w-14 rounded-r2 md:w-20" />
                  <span lang={foreign(i18n, category.name)}>{category.name.text}</span>
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
    </Show>
  );
}
