import { For, type JSX, Show } from 'solid-js';
import { type Locale, locales } from '../../../../shared/kernel/locale.ts';
import { useWords } from '../../use-words.ts';

/** Each language by its own name. */
export const languageNames: Readonly<Record<Locale, string>> = { 'zh-CN': '简体', 'zh-TW': '繁體', en: 'English' };

/** Which language is being written; a dot marks those that have no text yet. */
export function LanguageTabs(props: {
  readonly value: Locale;
  readonly missing: readonly Locale[];
  readonly onChange: (locale: Locale) => void;
}): JSX.Element {
  const { t } = useWords();
  return (
    <div role="group" aria-label={t('editor.language')} class="mt-2 flex gap-2">
      <For each={locales}>
        {(locale) => (
          <button
            type="button"
            lang={locale}
            aria-pressed={locale === props.value}
            class={`press reach inline-flex h-8 items-center gap-1.5 rounded-full border px-3 text-t1 ${locale === props.value ? 'border-acc bg-acc-soft font-medium text-acc' : 'border-line2 text-ink2'}`}
            onClick={() => props.onChange(locale)}
          >
            {languageNames[locale]}
            <Show when={props.missing.includes(locale)}>
              <span class="size-1.5 rounded-full bg-wait" />
              <span class="sr-only">{t('editor.missing')}</span>
            </Show>
          </button>
        )}
      </For>
    </div>
  );
}
