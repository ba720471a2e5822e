import type { JSX } from 'solid-js';
import { SearchField } from '../../ui/search-field.tsx';
import { useDesk } from '../till-desk.tsx';
import { useWords } from '../use-words.ts';

/** The search of the grid, in the header. Escape empties it. */
export function TillSearch(props: { readonly class?: string }): JSX.Element {
  const { view } = useDesk();
  const { t } = useWords();
  return (
    <SearchField
      squared
      data-till-search
      class={`h-12 ${props.class ?? ''}`}
      label={t('till.searchLabel')}
      placeholder={t('till.search')}
      value={view.query()}
      onSearch={view.setQuery}
      onKeyDown={(event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        view.setQuery('');
        event.currentTarget.blur();
      }}
    />
  );
}
