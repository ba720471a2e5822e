import { For, type JSX, Show, createMemo, createSignal } from 'solid-js';
import { optionTextOf } from '../../../../shared/domain/catalog/option-text.ts';
import type { Variant } from '../../../../shared/domain/catalog/product.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { useDesk } from '../../admin-desk.tsx';
import { useWords } from '../../use-words.ts';
import { BulkSheet } from './bulk-sheet.tsx';
import { OptionsSheet } from './options-sheet.tsx';
import { PriceField } from './price-field.tsx';
import type { EditorTools } from './editor-tools.ts';
import { priceWrites, variantWrite } from './product-writes.ts';
import { StockRows } from './stock-rows.tsx';
import { VariantCodes } from './variant-codes.tsx';

/** Every variant with price and stock; the last option's values narrow the rows, a tap on a row opens the rest of it. */
export function VariantTable(props: { readonly tools: EditorTools }): JSX.Element {
  const { t, text, locale } = useWords();
  const [open, setOpen] = createSignal<string | null>(null);
  const [sheet, setSheet] = createSignal<'options' | 'bulk' | null>(null);
  const [narrowed, setNarrowed] = createSignal<string | null>(null);
  const product = () => props.tools.desk.product();
  const lastOption = () => (product().options.length > 1 ? product().options.at(-1) : undefined);
  const shown = createMemo(() => {
    const at = product().options.length - 1;
    const key = narrowed();
    const rows = product().variants;
    return (key === null ? rows : rows.filter((variant) => variant.optionValues[at] === key)).map((row) => row.id);
  });
  const variantOf = (id: string) => product().variants.find((variant) => variant.id === id);
  const sizes = () =>
    product()
      .options.map((option) => `${option.values.length} ${text(option.name)}`)
      .join(' × ');
  return (
    <section class="mt-5 border-t-8 border-well pt-4">
      <div class="gutter flex items-center gap-2 lg:px-8!">
        <h2 class="text-t3 font-semibold">{t('variants.title')}</h2>
        <span class="figures lines-1 text-ink2">
          {sizes()} = {product().variants.length}
        </span>
        <button type="button" class="reach ml-auto shrink-0 font-medium text-acc" onClick={() => setSheet('options')}>
          {t('options.change')}
        </button>
      </div>
      <div class="gutter flex flex-wrap items-center gap-2 py-3 lg:px-8!">
        <Show when={lastOption()}>
          {(option) => (
            <>
              <Chip small selected={narrowed() === null} onPress={() => setNarrowed(null)}>
                {t('variants.all')}
              </Chip>
              <For each={option().values}>
                {(value) => (
                  <Chip small selected={narrowed() === value.key} onPress={() => setNarrowed(value.key)}>
                    {text(value.label)}
                  </Chip>
                )}
              </For>
            </>
          )}
        </Show>
        <Button size="small" icon="pencil" class="ml-auto" onClick={() => setSheet('bulk')}>
          {t('variants.bulk')}
        </Button>
      </div>
      <div class="gutter flex bg-well py-2 text-t1 text-ink2 lg:px-8!">
        <span class="flex-1">{t('variants.kind')}</span>
        <span class="w-34">{t('editor.price')}</span>
        <span class="w-18 text-right">{t('stock.title')}</span>
      </div>
      <ul>
        <For each={shown()}>
          {(id) => (
            <Show when={variantOf(id)}>
              {(variant) => <VariantRow tools={props.tools} variant={variant()} onOpen={() => setOpen(id)} />}
            </Show>
          )}
        </For>
      </ul>
      <Sheet
        open={open() !== null}
        onClose={() => setOpen(null)}
        title={optionTextOf(product(), variantOf(open() ?? '') ?? { optionValues: [] }, locale())}
      >
        <Show when={variantOf(open() ?? '')}>
          {(variant) => <VariantDetail tools={props.tools} variant={variant()} />}
        </Show>
      </Sheet>
      <OptionsSheet tools={props.tools} open={sheet() === 'options'} onClose={() => setSheet(null)} />
      <BulkSheet tools={props.tools} variants={shown()} open={sheet() === 'bulk'} onClose={() => setSheet(null)} />
    </section>
  );
}

function VariantRow(props: {
  readonly tools: EditorTools;
  readonly variant: Variant;
  readonly onOpen: () => void;
}): JSX.Element {
  const { shop } = useDesk();
  const { locale, t } = useWords();
  const savePrice = (of: Variant) => (minor: number | null) => props.tools.save(...priceWrites(of, minor ?? 0));
  const name = () => optionTextOf(props.tools.desk.product(), props.variant, locale());
  const stock = () =>
    Object.values(props.tools.desk.product().onHand).reduce((sum, place) => sum + (place[props.variant.id] ?? 0), 0);
  return (
    <li class="gutter flex items-center gap-2 border-b border-line py-1.5 lg:px-8!" data-variant={props.variant.id}>
      <button
        type="button"
        class="press flex min-h-12 min-w-0 flex-1 items-center gap-2 text-left"
        onClick={() => props.onOpen()}
      >
        <span class="lines-2">{name()}</span>
      </button>
      <div class="w-34 [&_p:empty]:hidden">
        <PriceField
          hideLabel
          label={`${t('editor.price')} · ${name()}`}
          minor={props.variant.price}
          currency={shop().currency}
          problem={props.tools.problem('price-not-positive', props.variant.id)}
          onSave={savePrice(props.variant)}
        />
      </div>
      <button
        type="button"
        aria-label={t('stock.pieces', { count: stock() })}
        class={`press figures flex h-12 w-18 items-center justify-end gap-1 font-medium ${stock() <= 0 ? 'text-stop' : stock() <= 3 ? 'text-wait' : ''}`}
        onClick={() => props.onOpen()}
      >
        {stock()}
        <Icon name="next" size={16} class="text-ink3" />
      </button>
    </li>
  );
}

function VariantDetail(props: { readonly tools: EditorTools; readonly variant: Variant }): JSX.Element {
  const { shop } = useDesk();
  const { t } = useWords();
  const saveCompareAt = (id: string) => (minor: number | null) =>
    props.tools.save(variantWrite(id, 'compareAt', minor));
  return (
    <div class="space-y-4 px-4 pb-5">
      <StockRows tools={props.tools} variant={props.variant.id} />
      <VariantCodes tools={props.tools} variant={props.variant} />
      <PriceField
        optional
        label={t('editor.compareAt')}
        minor={props.variant.compareAt}
        currency={shop().currency}
        problem={props.tools.problem('compare-at-not-higher', props.variant.id)}
        onSave={saveCompareAt(props.variant.id)}
      />
    </div>
  );
}
