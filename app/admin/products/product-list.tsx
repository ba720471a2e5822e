import { useNavigate, useSearchParams } from '@solidjs/router';
import { type JSX, Show, createMemo, createSignal } from 'solid-js';
import { VList } from 'virtua/solid';
import { Button } from '../../ui/button.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { TextTabs } from '../../ui/text-tabs.tsx';
import { useDesk } from '../admin-desk.tsx';
import { SyncLine } from '../frame/sync-line.tsx';
import { useWords } from '../use-words.ts';
import { ProductRow } from './product-row.tsx';
import { type ProductShelf, countShelves, productShelves, shownProducts } from './product-shelves.ts';

const words = {
  active: 'products.active',
  'sold-out': 'products.soldOut',
  archived: 'products.archived',
  draft: 'products.draft',
} as const;

/** All products behind four tabs and a search, windowed. */
export function ProductList(props: { readonly current: string | null }): JSX.Element {
  const desk = useDesk();
  const { t, locale } = useWords();
  const [params, setParams] = useSearchParams<{ shelf?: string }>();
  const [query, setQuery] = createSignal('');
  const shelf = (): ProductShelf => productShelves.find((each) => each === params.shelf) ?? 'active';
  const counts = createMemo(() => countShelves(desk.products() ?? []));
  const shown = createMemo(() =>
    shownProducts(desk.products() ?? [], { shelf: shelf(), query: query(), locale: locale() }),
  );
  // Rows are ids: an edit changes one row and rebuilds none.
  const ids = createMemo(() => shown().map((product) => product.id), [], {
    equals: (a, b) => a.length === b.length && a.every((id, i) => id === b[i]),
  });
  const byId = createMemo(() => new Map(shown().map((product) => [product.id, product])));
  const row = (id: string) => (
    <Show when={byId().get(id)}>{(product) => <ProductRow product={product()} current={props.current === id} />}</Show>
  );
  return (
    <main class="admin-list flex flex-col">
      <header class="shrink-0">
        <div class="gutter flex h-14 items-center gap-3 lg:h-18 lg:px-5!">
          <h1 class="shrink-0 text-t4 font-semibold whitespace-nowrap">{t('nav.products')}</h1>
          <span class="ml-auto">
            <SyncLine />
          </span>
          <a href="/admin/products/new" class={`${buttonClass('primary', 'small')} h-10!`}>
            <Icon name="plus" size={18} />
            {t('products.new')}
          </a>
        </div>
        <div class="gutter lg:px-5!">
          <SearchField
            label={t('products.search')}
            placeholder={t('products.search')}
            value={query()}
            squared
            onSearch={setQuery}
          />
        </div>
        <Show when={query().trim() === ''} fallback={<div class="h-3" />}>
          <TextTabs
            label={t('nav.products')}
            value={shelf()}
            tabs={productShelves.map((value) => ({ value, text: t(words[value]), count: counts()[value] }))}
            onChange={(value) => setParams({ shelf: value }, { replace: true })}
          />
        </Show>
      </header>
      <Show
        when={desk.products()}
        fallback={
          <div class="gutter">
            <SkeletonRows count={6} />
          </div>
        }
      >
        <Show when={ids().length > 0} fallback={<NoProducts query={query().trim()} />}>
          <VList data={ids()} itemSize={93} class="min-h-0 flex-1">
            {row}
          </VList>
        </Show>
      </Show>
    </main>
  );
}

function NoProducts(props: { readonly query: string }): JSX.Element {
  const desk = useDesk();
  const navigate = useNavigate();
  const { t } = useWords();
  const first = () => (desk.products() ?? []).length === 0;
  return (
    <Show
      when={first()}
      fallback={
        <EmptyState
          art="bowl-bone"
          title={props.query === '' ? t('products.emptyTab') : t('products.noMatch', { text: props.query })}
        />
      }
    >
      <EmptyState
        art="box-celadon-ribbon"
        title={t('products.first')}
        action={
          <span class="flex flex-col gap-2">
            <Button kind="primary" onClick={() => navigate('/products/new')}>
              {t('products.new')}
            </Button>
            <Button kind="quiet" onClick={() => navigate('/import')}>
              {t('more.import')}
            </Button>
          </span>
        }
      >
        {t('products.firstHelp')}
      </EmptyState>
    </Show>
  );
}
