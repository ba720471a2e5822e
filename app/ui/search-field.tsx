import { type JSX, Show, splitProps } from 'solid-js';
import { Icon } from './icon.tsx';
import { useI18n } from './i18n/i18n-provider.tsx';

type SearchFieldProps = Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'onInput'> & {
  readonly label: string;
  readonly value: string;
  readonly squared?: boolean | undefined;
  /** Called when the text is settled: never inside an input method's composition. */
  readonly onSearch: (text: string) => void;
};

/** A search pill. Uncontrolled while an input method composes, so that pinyin is never cut. */
export function SearchField(props: SearchFieldProps): JSX.Element {
  const [own, rest] = splitProps(props, ['label', 'value', 'squared', 'onSearch', 'class']);
  const i18n = useI18n();
  let input: HTMLInputElement | undefined;
  const clear = () => {
    own.onSearch('');
    input?.focus();
  };
  return (
    <span
      class={`flex h-11 min-w-0 items-center gap-2 px-4 focus-within:outline-2 focus-within:outline-acc ${own.squared === true ? 'rounded-field border border-edge bg-card' : 'rounded-r3 bg-well'} ${own.class ?? ''}`}
    >
      <Icon name="search" size={18} class="text-ink2" />
      <input
        autocomplete="off"
        {...rest}
        ref={(element) => {
          input = element;
        }}
        type="search"
        enterkeyhint="search"
        aria-label={own.label}
        value={own.value}
        class="h-full w-full min-w-0 appearance-none bg-transparent outline-none [&::-webkit-search-cancel-button]:hidden"
        onInput={(event) => {
          if (!event.isComposing) own.onSearch(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => own.onSearch(event.currentTarget.value)}
      />
      <Show when={own.value !== ''}>
        <button
          type="button"
          class="reach grid place-items-center text-ink3"
          aria-label={i18n.kit().clear}
          onClick={clear}
        >
          <Icon name="close" size={16} />
        </button>
      </Show>
    </span>
  );
}
