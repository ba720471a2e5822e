import { type JSX, Show, createSignal } from 'solid-js';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { ListView } from '../data/page-data.ts';
import { useShop } from '../shop-context.tsx';
import { AppliedFilters } from './applied-filters.tsx';
import { type ListWish, listAddress } from './list-address.ts';
import { ListFilters } from './list-filters.tsx';
import { Pages } from './pages.tsx';
import { ProductGrid } from './product-grid.tsx';
import { SortLinks } from './sort-links.tsx';

/** A list with its rail (wide) or its filter drawer (narrow), its count, its order and its pages. */
export function ListFrame(props: {
  readonly list: ListView;
  readonly path: string;
  readonly query: string | null;
  readonly rail: JSX.Element;
  readonly empty: JSX.Element;
}): JSX.Element {
  const { href, i18n } = useShop();
  const [filtering, setFiltering] = createSignal(false);
  const to = (wish: ListWish) => listAddress(href(props.path), props.query, props.list, wish);
  const hasFilters = () =>
    props.list.tags.length > 0 || props.list.colours.length > 1 || props.list.placeCounts.length > 1;
  return (
    <div class="gutter mx-auto flex max-w-[1440px] gap-7 pt-4 lg:pt-8">
      <aside class="hidden w-54 shrink-0 xl:block">
        {props.rail}
        <Show when={hasFilters()}>
          <ListFilters list={props.list} to={to} />
        </Show>
      </aside>
      <section class="min-w-0 flex-1">
        <div class="mb-4 flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2">
          <p role="status">{i18n.t('list.pieces', { count: props.list.total })}</p>
          <AppliedFilters list={props.list} to={to} />
          <div class="ml-auto flex items-center gap-1">
            <SortLinks list={props.list} to={to} />
            <Show when={hasFilters()}>
              <span class="needs-script xl:hidden">
                <Button kind="plain" size="small" icon="filter" onClick={() => setFiltering(true)}>
                  {i18n.t('list.filter')}
                </Button>
              </span>
            </Show>
          </div>
        </div>
        <Show when={props.list.cards.length > 0} fallback={props.empty}>
          <ProductGrid cards={props.list.cards} eager={4} />
        </Show>
        <Pages list={props.list} to={to} />
      </section>
      <Sheet open={filtering()} onClose={() => setFiltering(false)} title={i18n.t('list.filter')} shape="drawer">
        <div class="px-4 pb-6" onClick={(event) => event.target.closest('a') && setFiltering(false)}>
          <ListFilters list={props.list} to={to} />
        </div>
      </Sheet>
    </div>
  );
}
