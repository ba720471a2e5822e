import { For, type JSX, createMemo } from 'solid-js';
import { useDesk } from '../till-desk.tsx';
import { useWords } from '../use-words.ts';

/** The shop's categories that have something to sell, in the shop's order. */
export function CategoryTabs(): JSX.Element {
  const desk = useDesk();
  const { t, text } = useWords();
  const shown = createMemo(() => {
    const used = new Set(desk.tiles().map((tile) => tile.category));
    return desk.shop().categories.filter((category) => used.has(category.id));
  });
  return (
    <div class="no-bar flex shrink-0 gap-1 overflow-x-auto px-3 py-2.5 md:px-4" role="group" aria-label={t('till.all')}>
      <TabButton id={null} word={t('till.all')} />
      <For each={shown()}>{(category) => <TabButton id={category.id} word={text(category.name)} />}</For>
    </div>
  );
}

function TabButton(props: { readonly id: string | null; readonly word: string }): JSX.Element {
  const { view } = useDesk();
  const chosen = () => view.query() === '' && view.category() === props.id;
  return (
    <button
      type="button"
      aria-pressed={chosen()}
      class={`press h-12 shrink-0 rounded-r2 px-5 font-medium whitespace-nowrap ${chosen() ? 'bg-ink text-paper' : 'text-ink hover:bg-line'}`}
      onClick={() => view.setCategory(props.id)}
    >
      {props.word}
    </button>
  );
}
