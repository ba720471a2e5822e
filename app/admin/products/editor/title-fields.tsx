import { type JSX, Show, createSignal } from 'solid-js';
import { type Locale, locales } from '../../../../shared/kernel/locale.ts';
import { useDesk } from '../../admin-desk.tsx';
import { useWords } from '../../use-words.ts';
import { LanguageTabs } from './language-tabs.tsx';
import type { EditorTools } from './editor-tools.ts';
import { titleWrite } from './product-writes.ts';
import { SavedField } from './saved-field.tsx';

/** The title in the shop's main language; the others a tap away, marked while they are missing. */
export function TitleFields(props: { readonly tools: EditorTools }): JSX.Element {
  const { shop } = useDesk();
  const { t } = useWords();
  const [locale, setLocale] = createSignal<Locale>(shop().mainLocale);
  const title = () => props.tools.desk.product().title;
  return (
    <div>
      {/* Each language is a field of its own: switching leaves one, and what is typed there is saved there. */}
      <Show when={locale()} keyed>
        {(language) => (
          <SavedField
            label={t('editor.titleField')}
            saved={title()[language] ?? ''}
            problem={props.tools.problem('no-title')}
            input={{ name: 'title', lang: language, autocomplete: 'off', maxlength: 120 }}
            onSave={(text) => props.tools.save(titleWrite(language, text))}
          />
        )}
      </Show>
      <LanguageTabs value={locale()} missing={locales.filter((each) => !title()[each])} onChange={setLocale} />
    </div>
  );
}
