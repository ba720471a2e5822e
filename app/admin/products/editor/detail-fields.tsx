import { For, type JSX } from 'solid-js';
import type { ProductStatus } from '../../../../shared/domain/catalog/product.ts';
import { Chip } from '../../../ui/chip.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { useDesk } from '../../admin-desk.tsx';
import { useWords } from '../../use-words.ts';
import type { EditorTools } from './editor-tools.ts';
import { listSeparators } from './list-separators.ts';
import { tagWrites, tagsFromText, textWrite } from './product-writes.ts';
import { SavedField } from './saved-field.tsx';

/** Category, tags, maker, state. */
export function DetailFields(props: {
  readonly tools: EditorTools;
  readonly onStatus: (status: ProductStatus) => void;
}): JSX.Element {
  const { shop } = useDesk();
  const { t, text, locale } = useWords();
  const product = () => props.tools.desk.product();
  return (
    <>
      <div>
        <p class="mb-2 text-t1 text-ink2">{t('editor.category')}</p>
        <div class="flex flex-wrap gap-2" role="group" aria-label={t('editor.category')}>
          <For each={shop().categories}>
            {(category) => (
              <Chip
                selected={product().category === category.id}
                onPress={() =>
                  void props.tools.save(textWrite('category', product().category === category.id ? '' : category.id))
                }
              >
                {text(category.name)}
              </Chip>
            )}
          </For>
        </div>
      </div>
      <SavedField
        label={t('editor.tags')}
        optional
        hint={t('editor.tagsHint')}
        saved={product().tags.join(listSeparators[locale()])}
        onSave={(typed) => props.tools.save(...tagWrites(product().tags, tagsFromText(typed)))}
      />
      <SavedField
        label={t('editor.vendor')}
        optional
        saved={product().vendor}
        onSave={(typed) => props.tools.save(textWrite('vendor', typed.trim()))}
      />
      <div>
        <p class="mb-2 text-t1 text-ink2">{t('status.title')}</p>
        <Segmented<ProductStatus>
          label={t('status.title')}
          value={product().status}
          choices={(['draft', 'active', 'archived'] as const).map((value) => ({ value, text: t(`status.${value}`) }))}
          onChange={(status) => {
            if (status !== product().status) props.onStatus(status);
          }}
        />
      </div>
    </>
  );
}
