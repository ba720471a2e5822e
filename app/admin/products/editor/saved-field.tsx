import { type JSX, createSignal, onCleanup, splitProps } from 'solid-js';
import { TextArea, TextField } from '../../../ui/text-field.tsx';

type SavedFieldProps = {
  readonly label: string;
  /** What stands in the shop now; an edit elsewhere shows here unless somebody is typing. */
  readonly saved: string;
  /** Called when the field is left with another text. */
  readonly onSave: (text: string) => void;
  readonly problem?: string | undefined;
  readonly hint?: string;
  readonly prefix?: string;
  readonly optional?: boolean;
  readonly hideLabel?: boolean;
  readonly lines?: number;
  readonly class?: string;
  readonly input?: Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'prefix' | 'class'>;
};

/** A field that saves itself when it is left, also when the page is: nothing typed is lost. */
export function SavedField(props: SavedFieldProps): JSX.Element {
  const [own, rest] = splitProps(props, ['saved', 'onSave', 'lines', 'input']);
  const [typed, setTyped] = createSignal<string | null>(null);
  const commit = () => {
    const text = typed();
    setTyped(null);
    if (text !== null && text !== own.saved) own.onSave(text);
  };
  onCleanup(commit);
  const value = () => typed() ?? own.saved;
  return own.lines === undefined ? (
    <TextField
      {...rest}
      {...own.input}
      value={value()}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.isComposing) event.currentTarget.blur();
      }}
    />
  ) : (
    <TextArea
      {...rest}
      rows={own.lines}
      value={value()}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
    />
  );
}
