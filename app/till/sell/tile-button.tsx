import { type JSX, Show } from 'solid-js';
import { CountBadge } from '../../ui/badge.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { matAt } from '../../ui/photo-url.ts';
import { TilePhoto } from '../../ui/tile-photo.tsx';
import { useDesk } from '../till-desk.tsx';
import { type Tile, lowStock, piecesOnTicket } from '../tiles.ts';
import { useWords } from '../use-words.ts';

/** Picture, name, price, what stands here. One tap puts it on the ticket, or asks which variant. */
export function TileButton(props: {
  readonly tile: Tile;
  readonly position: number;
  readonly quantities: ReadonlyMap<string, number>;
}): JSX.Element {
  const desk = useDesk();
  const { t, spoken } = useWords();
  const onTicket = () => piecesOnTicket(props.tile, props.quantities);
  const press = () => {
    const [first, ...others] = props.tile.items;
    if (first && others.length === 0) desk.add(first);
    else desk.choose({ items: props.tile.items, quantity: desk.times() ?? 1 });
  };
  const title = () => spoken(props.tile.title);
  return (
    <button
      type="button"
      data-product={props.tile.product}
      class="press relative flex min-w-0 flex-col overflow-hidden rounded-r2 border border-line bg-card text-left hover:border-line2"
      onClick={press}
    >
      <TilePhoto of={props.tile.photo} mat={matAt(props.position)} class="h-22 w-full md:h-24" />
      <span class="w-full px-2.5 pt-1 pb-2 md:px-3">
        <span lang={title().locale} class="lines-1 block text-t1 leading-6 md:text-[15px]">
          {title().text}
        </span>
        <span class="flex items-baseline justify-between gap-1">
          <span class="font-semibold">
            <MoneyText minor={props.tile.lowest} currency={desk.shop().currency} />
            <Show when={props.tile.highest > props.tile.lowest}>
              <span class="text-t1 font-normal text-ink2">+</span>
            </Show>
          </span>
          <StockCount onHand={props.tile.onHand} />
        </span>
      </span>
      <Show when={onTicket() > 0}>
        <span class="absolute top-2 right-2" aria-label={t('grid.inTicket', { count: onTicket() })}>
          <CountBadge count={onTicket()} class="h-6! min-w-6!" />
        </span>
      </Show>
    </button>
  );
}

function StockCount(props: { readonly onHand: number }): JSX.Element {
  const { t } = useWords();
  return (
    <Show when={props.onHand > 0} fallback={<span class="lines-1 text-t0 font-medium text-stop">{t('grid.out')}</span>}>
      <span
        class={`figures text-t1 ${props.onHand <= lowStock ? 'font-semibold text-wait' : 'text-ink3'}`}
        title={t(props.onHand <= lowStock ? 'grid.low' : 'grid.stock', { count: props.onHand })}
      >
        {props.onHand}
      </span>
    </Show>
  );
}
