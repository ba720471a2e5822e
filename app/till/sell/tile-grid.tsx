import { For, type JSX, Show, createMemo, createSignal, onCleanup } from 'solid-js';
import { Virtualizer } from 'virtua/solid';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useDesk } from '../till-desk.tsx';
import { columnsIn, rowsOf, shownTiles } from '../tiles.ts';
import { useWords } from '../use-words.ts';
import { TileButton } from './tile-button.tsx';

/** Everything that is for sale here, windowed: a shop of ten thousand products scrolls like one of ten. */
export function TileGrid(): JSX.Element {
  const desk = useDesk();
  const words = useWords();
  const [width, setWidth] = createSignal(0);
  const [scroller, setScroller] = createSignal<HTMLElement>();
  const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
  onCleanup(() => observer.disconnect());
  // Rows hold ids: a sale changes counts inside the tiles and rebuilds none of them.
  const shown = createMemo(
    () =>
      shownTiles(desk.tiles(), {
        query: desk.view.query(),
        category: desk.view.category(),
        locale: words.locale(),
      }).map((tile) => tile.product),
    [],
    { equals: (a, b) => a.length === b.length && a.every((id, i) => id === b[i]) },
  );
  const byProduct = createMemo(() => new Map(desk.tiles().map((tile) => [tile.product, tile])));
  const columns = createMemo(() => columnsIn(width()));
  const rows = createMemo(() => rowsOf(shown(), columns()));
  const quantities = createMemo(() => new Map(desk.ticket().lines.map((line) => [line.item.variant, line.quantity])));
  return (
    <div
      ref={(element) => {
        setScroller(element);
        observer.observe(element);
      }}
      class="min-h-0 flex-1 overflow-y-auto overscroll-contain px-3 pb-3 md:px-4"
    >
      <Show when={shown().length > 0} fallback={<NothingShown />}>
        <Show when={width() > 0}>
          <Virtualizer data={rows()} {...scrollOf(scroller())} itemSize={164}>
            {(row, index) => (
              <div class={`grid gap-2.5 pb-2.5 ${columnClass(columns())}`}>
                <For each={row}>
                  {(product, at) => (
                    <Show when={byProduct().get(product)}>
                      {(tile) => (
                        <TileButton tile={tile()} position={index() * columns() + at()} quantities={quantities()} />
                      )}
                    </Show>
                  )}
                </For>
              </div>
            )}
          </Virtualizer>
        </Show>
      </Show>
    </div>
  );
}

const scrollOf = (element: HTMLElement | undefined) => (element ? { scrollRef: element } : {});

const classes = [
  'grid-cols-3',
  'grid-cols-4',
  'grid-cols-5',
  'grid-cols-6',
  'grid-cols-7',
  'grid-cols-8',
  'grid-cols-9',
  'grid-cols-10',
];

const columnClass = (columns: number): string => classes[Math.min(columns, 10) - 3] ?? 'grid-cols-3';

function NothingShown(): JSX.Element {
  const desk = useDesk();
  const { t } = useWords();
  const searched = () => desk.view.query().trim();
  return (
    <Show
      when={searched() !== ''}
      fallback={
        <EmptyState art="box-oat-band" title={t(desk.tiles().length === 0 ? 'grid.empty' : 'grid.emptyCategory')}>
          {desk.tiles().length === 0 ? t('grid.emptyHelp') : ''}
        </EmptyState>
      }
    >
      <EmptyState art="teapot-mist" title={t('grid.noMatch', { text: searched() })}>
        {t('grid.noMatchHelp')}
      </EmptyState>
    </Show>
  );
}
