import { type JSX, Show, createSignal } from 'solid-js';
import type { Variant } from '../../../../shared/domain/catalog/product.ts';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../admin-desk.tsx';
import { useWords } from '../../use-words.ts';
import { OptionsSheet } from './options-sheet.tsx';
import { PriceField } from './price-field.tsx';
import type { EditorTools } from './editor-tools.ts';
import { priceWrites, variantWrite } from './product-writes.ts';
import { StockRows } from './stock-rows.tsx';
import { VariantCodes } from './variant-codes.tsx';

/** A product of one kind: its price, old price, stock and codes without a table around them. */
export function SimpleVariant(props: { readonly tools: EditorTools }): JSX.Element {
  const { shop } = useDesk();
  const { t } = useWords();
  const [options, setOptions] = createSignal(false);
  const savePrice = (of: Variant) => (minor: number | null) => props.tools.save(...priceWrites(of, minor ?? 0));
  const saveCompareAt = (id: string) => (minor: number | null) =>
    props.tools.save(variantWrite(id, 'compareAt', minor));
  const variant = () => props.tools.desk.product().variants[0];
  return (
    <Show when={variant()}>
      {(only) => (
        <div class="gutter mt-4 space-y-4 lg:px-8!">
          <div class="grid grid-cols-2 gap-3">
            <PriceField
              id="price"
              label={t('editor.price')}
              minor={only().price}
              currency={shop().currency}
              problem={
                props.tools.problem('price-not-positive', only().id) ?? props.tools.problem('price-too-high', only().id)
              }
              onSave={savePrice(only())}
            />
            <PriceField
              optional
              label={t('editor.compareAt')}
              minor={only().compareAt}
              currency={shop().currency}
              problem={props.tools.problem('compare-at-not-higher', only().id)}
              onSave={saveCompareAt(only().id)}
            />
          </div>
          <StockRows tools={props.tools} variant={only().id} />
          <VariantCodes tools={props.tools} variant={only()} />
          <Button size="small" icon="plus" onClick={() => setOptions(true)}>
            {t('options.add')}
          </Button>
          <OptionsSheet tools={props.tools} open={options()} onClose={() => setOptions(false)} />
        </div>
      )}
    </Show>
  );
}
