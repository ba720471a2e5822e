import { For, type JSX, Match, Show, Switch, createMemo, createSignal } from 'solid-js';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { UndoRow } from '../../ui/undo-row.tsx';
import type { ViewOf } from '../data/page-data.ts';
import { useShop } from '../shop-context.tsx';
import { useBasket } from './basket-context.tsx';
import { BasketRow } from './basket-row.tsx';
import type { FreshLine } from './fresh-basket.ts';
import { InvalidLines } from './invalid-lines.tsx';
import { type FreshBasket, useFreshBasket } from './use-fresh-basket.ts';

type Removed = { readonly text: string; readonly index: number; readonly undo: () => void };

/** The basket, kept on this phone, with today's prices. */
export function BasketPage(_props: { readonly view: ViewOf<'basket'> }): JSX.Element {
  const { i18n, href } = useShop();
  const fresh = useFreshBasket();
  return (
    <div class="mx-auto max-w-3xl pb-24 lg:pt-6">
      <PageHeader title={i18n.t('tab.basket')} note={fresh.pieces() > 0 ? String(fresh.pieces()) : ''} />
      <div class="gutter">
        <noscript class="block text-t1 text-ink2">{i18n.t('product.needsScript')}</noscript>
        <Show when={fresh.ready()} fallback={<SkeletonRows count={2} />}>
          <Lines fresh={fresh} />
        </Show>
      </div>
      <Show when={fresh.lines().length > 0}>
        <div class="safe-bottom fixed inset-x-0 bottom-16 z-10 border-t border-line bg-card lg:bottom-0">
          <div class="gutter mx-auto flex h-19 max-w-3xl items-center justify-end gap-4">
            <p class="text-right" aria-live="polite">
              <span class="text-t1 text-ink2">{i18n.t('basket.total')}</span> <Total fresh={fresh} />
              <span class="block text-t1 text-ink2">{i18n.t('basket.payAtPlace')}</span>
            </p>
            <a href={href('/checkout')} class={buttonClass('primary', 'large')}>
              {i18n.t('basket.checkout', { count: fresh.pieces() })}
            </a>
          </div>
        </div>
      </Show>
    </div>
  );
}

function Total(props: { readonly fresh: FreshBasket }): JSX.Element {
  const { site } = useShop();
  return <MoneyText minor={props.fresh.total()} currency={site().currency} class="text-t4 text-acc" />;
}

function Lines(props: { readonly fresh: FreshBasket }): JSX.Element {
  const { i18n, href } = useShop();
  const basket = useBasket();
  const [removed, setRemoved] = createSignal<Removed | null>(null);
  const remove = ({ line }: FreshLine, index: number) => {
    const restore = basket.remove(line.variant);
    const undo = () => {
      restore();
      setRemoved(null);
    };
    const text = i18n.t('basket.removed', { title: [line.title, line.optionText].filter(Boolean).join(' · ') });
    setRemoved({ text, index, undo });
  };
  const isEmpty = () => props.fresh.lines().length === 0 && props.fresh.invalid().length === 0;
  const undoAt = (index: number) => {
    const now = removed();
    return now !== null && now.index === index ? now : null;
  };
  // Rows belong to variants: a line with another quantity is another object, and a row drawn anew loses the focus.
  const variants = () => props.fresh.lines().map(({ line }) => line.variant);
  const byVariant = createMemo(() => new Map(props.fresh.lines().map((each) => [each.line.variant, each])));
  const lastIndex = () => props.fresh.lines().length;
  return (
    <>
      <div aria-live="polite" class="sr-only">
        {i18n.t('basket.spoken', { count: props.fresh.pieces() })}
      </div>
      <Switch>
        <Match when={isEmpty() && removed() === null}>
          <EmptyState
            art="gaiwan-bone"
            title={i18n.t('basket.empty')}
            action={
              <a class={buttonClass('soft')} href={href('/')}>
                {i18n.t('basket.look')}
              </a>
            }
          >
            {i18n.t('basket.emptyNote')}
          </EmptyState>
        </Match>
        <Match when={true}>
          <ul class="divide-y divide-line">
            <For each={variants()}>
              {(variant, index) => (
                <li>
                  <Show when={undoAt(index())} keyed>
                    {(now) => (
                      <div class="py-3">
                        <UndoRow text={now.text} onUndo={now.undo} />
                      </div>
                    )}
                  </Show>
                  <Show when={byVariant().get(variant)}>
                    {(fresh) => (
                      <BasketRow
                        fresh={fresh()}
                        position={index()}
                        onQuantity={(quantity) => basket.setQuantity(variant, quantity)}
                        onRemove={() => remove(fresh(), index())}
                      />
                    )}
                  </Show>
                </li>
              )}
            </For>
          </ul>
          <Show when={(removed()?.index ?? -1) >= lastIndex() && removed()} keyed>
            {(now) => (
              <div class="py-3">
                <UndoRow text={now.text} onUndo={now.undo} />
              </div>
            )}
          </Show>
          <InvalidLines lines={props.fresh.invalid()} />
        </Match>
      </Switch>
    </>
  );
}
