import type { JSX } from 'solid-js';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { ViewOf } from '../data/page-data.ts';
import { ProductGrid } from '../list/product-grid.tsx';
import { useShop } from '../shop-context.tsx';

export function NotFoundPage(props: { readonly view: ViewOf<'not-found'> }): JSX.Element {
  const { i18n, href } = useShop();
  return (
    <div class="gutter mx-auto max-w-[1440px]">
      <EmptyState
        wholePage
        art="jar-ink"
        title={i18n.t('missing.title')}
        action={
          <a class={buttonClass('soft')} href={href('/')}>
            {i18n.t('missing.home')}
          </a>
        }
      >
        {i18n.t('missing.note')}
      </EmptyState>
      <ProductGrid cards={props.view.cards} />
    </div>
  );
}
