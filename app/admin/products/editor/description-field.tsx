import { type JSX, Show, createSignal } from 'solid-js';
import { type Locale, locales } from '../../../../shared/kernel/locale.ts';
import { useDesk } from '../../admin-desk.tsx';
import { useWords } from '../../use-words.ts';
import { blocksFromText, textFromBlocks } from './description-text.ts';
import { LanguageTabs } from './language-tabs.tsx';
import type { EditorTools } from './editor-tools.ts';
import { descriptionWrite } from './product-writes.ts';
import { SavedField } from './saved-field.tsx';

/** The description as plain text with headings and lists; pictures and tables in it keep their place. */
export function DescriptionField(props: { readonly tools: EditorTools }): JSX.Element {
  const { shop } = useDesk();
  const { t } = useWords();
  const [locale, setLocale] = createSignal<Locale>(shop().mainLocale);
  const description = () => props.tools.desk.product().description;
  const blocks = (language: Locale) => description()[language] ?? [];
  return (
    <div>
      <Show when={locale()} keyed>
        {(language) => (
          <SavedField
            label={t('editor.description')}
            optional
            hint={t('editor.descriptionHint')}
            lines={7}
            saved={textFromBlocks(blocks(language))}
            onSave={(text) => props.tools.save(descriptionWrite(language, blocksFromText(text, blocks(language))))}
          />
        )}
      </Show>
      <LanguageTabs
        value={locale()}
        missing={locales.filter((each) => (description()[each] ?? []).length === 0)}
        onChange={setLocale}
      />
    </div>
  );
}
