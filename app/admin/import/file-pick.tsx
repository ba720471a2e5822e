import { type JSX, createSignal } from 'solid-js';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../use-words.ts';

/** A large place to press or to drop a file on. */
export function FilePick(props: { readonly onFile: (file: File) => void }): JSX.Element {
  const { t } = useWords();
  const [over, setOver] = createSignal(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) props.onFile(file);
  };
  return (
    <label
      class={`press flex cursor-pointer flex-col items-center gap-2 rounded-r2 border-2 border-dashed px-6 py-12 text-center focus-within:outline-2 focus-within:outline-acc ${over() ? 'border-acc bg-acc-soft' : 'border-line2 bg-card'}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <Icon name="upload" size={34} class="text-acc" />
      <span class="text-t3 font-semibold">{t('import.choose')}</span>
      <span class="max-w-sm text-t1 text-ink2">{t('import.chooseHelp')}</span>
      <input
        type="file"
        name="product-file"
        accept=".csv,.tsv,.txt,text/csv"
        class="sr-only"
        onChange={(event) => {
          const input = event.currentTarget;
          take(input.files);
          input.value = '';
        }}
      />
    </label>
  );
}
