import { type JSX, Show } from 'solid-js';
import { Segmented } from '../../ui/segmented.tsx';
import { useDesk } from '../admin-desk.tsx';
import { useWords } from '../use-words.ts';

/** Where the file's quantities stand; not asked in a shop of one place. */
export function PlaceChoice(props: {
  readonly value: string;
  readonly onChange: (place: string) => void;
}): JSX.Element {
  const { shop } = useDesk();
  const { t, text } = useWords();
  return (
    <Show when={shop().places.length > 1}>
      <div>
        <p class="mb-1 text-t1 text-ink2">{t('import.place')}</p>
        <Segmented
          label={t('import.place')}
          value={props.value}
          choices={shop().places.map((place) => ({ value: place.id, text: text(place.name) }))}
          onChange={props.onChange}
        />
      </div>
    </Show>
  );
}
