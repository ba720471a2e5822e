import type { JSX } from 'solid-js';
import type { Variant } from '../../../../shared/domain/catalog/product.ts';
import { useWords } from '../../use-words.ts';
import type { EditorTools } from './editor-tools.ts';
import { variantWrite } from './product-writes.ts';
import { SavedField } from './saved-field.tsx';

/** What the shop and the scanner call it. */
export function VariantCodes(props: { readonly tools: EditorTools; readonly variant: Variant }): JSX.Element {
  const { t } = useWords();
  const save = (id: string, field: 'sku' | 'barcode') => (text: string) =>
    props.tools.save(variantWrite(id, field, text.trim()));
  return (
    <div class="grid grid-cols-2 gap-3">
      <SavedField
        label={t('editor.sku')}
        optional
        saved={props.variant.sku}
        input={{ autocomplete: 'off', autocapitalize: 'characters', maxlength: 64 }}
        onSave={save(props.variant.id, 'sku')}
      />
      <SavedField
        label={t('editor.barcode')}
        optional
        saved={props.variant.barcode}
        problem={props.tools.problem('bad-barcode', props.variant.id)}
        input={{ autocomplete: 'off', inputmode: 'numeric', maxlength: 64 }}
        onSave={save(props.variant.id, 'barcode')}
      />
    </div>
  );
}
