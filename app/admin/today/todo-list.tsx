import { type JSX, Show, createMemo } from 'solid-js';
import { RowLink } from '../../ui/app-link.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-paths.ts';
import { useDesk } from '../admin-desk.tsx';
import { shelfOf, stockOf } from '../products/product-shelves.ts';
import { useWords } from '../use-words.ts';

/** At or below this many pieces over all places a product is named as low. */
const lowStock = 3;

/** What waits for a hand, in the order it hurts. Nothing to do says so. */
export function TodoList(): JSX.Element {
  const desk = useDesk();
  const { t, text, time } = useWords();
  const inState = (state: 'placed' | 'ready') =>
    desk
      .orders()
      .filter((order) => order.state === state)
      .toSorted((a, b) => a.placedAt - b.placedAt);
  const placed = createMemo(() => inState('placed'));
  const ready = createMemo(() => inState('ready'));
  const low = createMemo(() =>
    (desk.products() ?? [])
      .filter((product) => product.status === 'active' && stockOf(product) <= lowStock)
      .toSorted((a, b) => stockOf(a) - stockOf(b)),
  );
  const drafts = createMemo(() => (desk.products() ?? []).filter((product) => shelfOf(product) === 'draft'));
  const refused = () => desk.status().refused.length;
  const nothing = () => placed().length + ready().length + low().length + drafts().length + refused() === 0;
  return (
    <section class="gutter py-4 lg:px-0!">
      <h2 class="text-t3 font-semibold">{t('todo.title')}</h2>
      <Show when={!nothing()} fallback={<p class="py-4 text-ink2">{t('todo.none')}</p>}>
        <div class="divide-y divide-line">
          <Todo
            href="/admin/orders?tab=placed"
            icon="box"
            word={t('todo.placed')}
            note={t('todo.oldest', { time: time(placed()[0]?.placedAt ?? 0, desk.shop().places[0]?.timeZone) })}
            count={placed().length}
          />
          <Todo
            href="/admin/orders?tab=ready"
            icon="store"
            word={t('todo.ready')}
            note={t('todo.oldest', { time: time(ready()[0]?.placedAt ?? 0, desk.shop().places[0]?.timeZone) })}
            count={ready().length}
          />
          <Todo href="/admin/more" icon="alert" word={t('todo.refused')} note="" count={refused()} />
          <Todo
            href="/admin/products?shelf=active"
            icon="tag"
            word={t('todo.low')}
            note={text(low()[0]?.title ?? {})}
            count={low().length}
          />
          <Todo
            href="/admin/products?shelf=draft"
            icon="pencil"
            word={t('todo.drafts')}
            note={text(drafts()[0]?.title ?? {})}
            count={drafts().length}
          />
        </div>
      </Show>
    </section>
  );
}

function Todo(props: {
  readonly href: string;
  readonly icon: IconName;
  readonly word: string;
  readonly note: string;
  readonly count: number;
}): JSX.Element {
  return (
    <Show when={props.count > 0}>
      <RowLink
        href={props.href}
        start={<Icon name={props.icon} />}
        value={<span class="figures text-t3 font-semibold text-ink">{props.count}</span>}
      >
        <span class="lines-1">
          {props.word} <span class="text-t1 text-ink2">{props.note}</span>
        </span>
      </RowLink>
    </Show>
  );
}
