import { type JSX, Show, createMemo } from 'solid-js';
import { TilePhoto } from '../../ui/tile-photo.tsx';
import { matAt } from '../../ui/photo-url.ts';
import { Icon } from '../../ui/icon.tsx';
import { useDesk } from '../till-desk.tsx';
import { itemTitle } from '../tiles.ts';
import { useWords } from '../use-words.ts';

/** One line: chosen by a tap, counted with two keys, taken off with one. */
export function TicketLineRow(props: { readonly variant: string; readonly position: number }): JSX.Element {
  const desk = useDesk();
  const { t, text, money } = useWords();
  const line = createMemo(() => desk.ticket().lines.find((each) => each.item.variant === props.variant));
  const chosen = () => desk.ticket().last === props.variant;
  return (
    <Show when={line()}>
      {(now) => {
        const title = () => itemTitle(now().item, text);
        const currency = () => desk.shop().currency;
        return (
          <li
            data-variant={props.variant}
            class={`flash-new flex items-center gap-3 border-b border-line pr-4 pl-4 ${chosen() ? 'bg-acc-soft' : ''}`}
          >
            <button
              type="button"
              aria-pressed={chosen()}
              aria-label={t('ticket.select', { title: title() })}
              class="flex min-h-17 min-w-0 flex-1 items-center gap-3 py-2 text-left"
              onClick={() => desk.select(props.variant)}
            >
              <TilePhoto of={now().item.photo} mat={matAt(props.position)} class="size-12 rounded-r1" />
              <span class="min-w-0 flex-1">
                <span class="lines-2 block leading-snug">{title()}</span>
                <LineNote
                  item={now().item}
                  quantity={now().quantity}
                  price={money(now().item.price, currency(), 'always')}
                />
              </span>
            </button>
            <Show
              when={chosen()}
              fallback={
                <span class="figures grid h-10 min-w-11 place-items-center rounded-field border border-line2 bg-card px-2 font-medium">
                  {now().quantity}
                </span>
              }
            >
              <LineKeys title={title()} variant={props.variant} quantity={now().quantity} />
            </Show>
            <span class="figures w-20 shrink-0 text-right font-semibold">
              {money(now().item.price * now().quantity, currency(), 'always').replace(/^[^\d−]+/, '')}
            </span>
          </li>
        );
      }}
    </Show>
  );
}

function LineNote(props: {
  readonly item: { readonly onHand: number; readonly promised: number };
  readonly quantity: number;
  readonly price: string;
}): JSX.Element {
  const { t } = useWords();
  const over = () => props.quantity > props.item.onHand;
  const touchesPromise = () => !over() && props.quantity > props.item.onHand - props.item.promised;
  return (
    <span class="block text-t1 leading-snug text-ink2">
      <Show when={props.quantity > 1}>
        <span class="figures">
          {props.price} × {props.quantity}{' '}
        </span>
      </Show>
      <Show when={over()}>
        <span class="text-wait">{t('ticket.over', { count: props.item.onHand })}</span>
      </Show>
      <Show when={touchesPromise()}>
        <span class="text-wait">{t('ticket.promised', { count: props.item.promised })}</span>
      </Show>
    </span>
  );
}

function LineKeys(props: { readonly title: string; readonly variant: string; readonly quantity: number }): JSX.Element {
  const desk = useDesk();
  const { t } = useWords();
  const key = 'press grid size-12 place-items-center hover:bg-well rounded-field';
  return (
    <span class="flex items-center rounded-field border border-acc bg-card">
      <button
        type="button"
        class={key}
        aria-label={t(props.quantity > 1 ? 'ticket.fewer' : 'ticket.removeLine', { title: props.title })}
        onClick={() =>
          props.quantity > 1 ? desk.setQuantity(props.variant, props.quantity - 1) : desk.remove(props.variant)
        }
      >
        <Icon name={props.quantity > 1 ? 'minus' : 'trash'} size={18} />
      </button>
      <output
        class="figures min-w-7 text-center font-semibold"
        aria-label={t('ticket.quantityOf', { title: props.title })}
      >
        {props.quantity}
      </output>
      <button
        type="button"
        class={key}
        aria-label={t('ticket.more', { title: props.title })}
        onClick={() => desk.setQuantity(props.variant, props.quantity + 1)}
      >
        <Icon name="plus" size={18} />
      </button>
    </span>
  );
}
