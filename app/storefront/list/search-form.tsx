import { useNavigate } from '@solidjs/router';
import { type JSX, Show, createEffect, createSignal, on } from 'solid-js';
import { SearchField } from '../../ui/search-field.tsx';
import { useShop } from '../shop-context.tsx';
import { SearchSuggestions } from './search-suggestions.tsx';

/** A GET form that works without a script; with one it suggests while the shopper types. */
export function SearchForm(props: { readonly query: string }): JSX.Element {
  const { href, i18n } = useShop();
  const navigate = useNavigate();
  const [text, setText] = createSignal(props.query);
  const [open, setOpen] = createSignal(false);
  // Back and forward bring another question; what is being typed goes with the page it was typed on.
  createEffect(
    on(
      () => props.query,
      (query) => setText(query),
      { defer: true },
    ),
  );
  const address = () => `${href('/search')}?q=${encodeURIComponent(text())}`;
  let form: HTMLFormElement | undefined;
  const leave = (event: FocusEvent) => {
    if (!form?.contains(event.relatedTarget as Node | null)) setOpen(false);
  };
  return (
    <search>
      <form
        ref={(element) => {
          form = element;
        }}
        action={href('/search')}
        method="get"
        class="lg:relative"
        onFocusOut={leave}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
        onSubmit={(event) => {
          event.preventDefault();
          setOpen(false);
          navigate(address(), { resolve: false });
        }}
      >
        <SearchField
          name="q"
          label={i18n.t('search.label')}
          placeholder={i18n.t('search.placeholder')}
          value={text()}
          onSearch={(next) => {
            setText(next);
            setOpen(next.trim() !== '');
          }}
        />
        <Show when={open()}>
          <SearchSuggestions text={text()} onChosen={() => setOpen(false)} />
        </Show>
      </form>
    </search>
  );
}
