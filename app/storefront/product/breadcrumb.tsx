import { type JSX, Show } from 'solid-js';
import { categoryPath } from '../../routes.ts';
import type { ProductView } from '../data/page-data.ts';
import { foreign, useShop } from '../shop-context.tsx';

/** Home / category, on wide screens. */
export function Breadcrumb(props: { readonly product: ProductView }): JSX.Element {
  const { href, i18n } = useShop();
  return (
    <nav aria-label={i18n.t('frame.whereAmI')} class="hidden text-t1 text-ink2 lg:block">
      <a href={href('/')} class="hover:text-acc">
        {i18n.t('tab.home')}
      </a>
      <Show when={props.product.category} keyed>
        {(category) => (
          <>
            <span aria-hidden="true"> / </span>
            <a href={href(categoryPath(category.id))} class="hover:text-acc" lang={foreign(i18n, category.name)}>
              {category.name.text}
            </a>
          </>
        )}
      </Show>
    </nav>
  );
}
