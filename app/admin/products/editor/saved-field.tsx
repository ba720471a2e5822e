import { type JSX, onCleanup, splitProps } from 'solid-js';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { type EditTarget, createFieldEdit } from './field-edit.ts';

type SavedFieldProps = {
  readonly label: string;
  /** What stands in the shop now; an edit elsewhere shows here unless somebody is typing. */
  readonly saved: string;
  /** Writes the text when the field is left with another one. Read when typing begins: it must name its field by then. */
  readonly onSave: EditTarget['save'];
  readonly problem?: string | undefined;
  readonly hint?: string;
  readonly prefix?: string;
  readonly optional?: boolean;
  readonly hideLabel?: boolean;
  readonly lines?: number;
  readonly class?: string;
  readonly input?: Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'prefix' | 'class'>;
};

/** A field that saves itself when it is left, also when the page is: nothing typed is lost, also not what was refused. */
export function SavedField(props: SavedFieldProps): JSX.Element {
  const [own, rest] = splitProps(props, ['saved', 'onSave', 'lines', 'input', 'problem']);
  const edit = createFieldEdit();
  const type = (text: string) => edit.input(text, () => ({ saved: own.saved, save: own.onSave }));
  onCleanup(edit.leave);
  const value = () => edit.typed() ?? own.saved;
  const problem = () => edit.refused() ?? own.problem;
  const unsaved = () => (edit.typed() === null ? {} : { 'data-unsaved': '' });
  return own.lines === undefined ? (
    <TextField
      {...rest}
      {...own.input}
      {...unsaved()}
      problem={problem()}
      value={value()}
      onInput={(event) => type(event.currentTarget.value)}
      onBlur={edit.commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.isComposing) event.currentTarget.blur();
      }}
    />
  ) : (
    <TextArea
      {...rest}
      rows={own.lines}
      {...unsaved()}
      problem={problem()}
      value={value()}
      onInput={(event) => type(event.currentTarget.value)}
      onBlur={edit.commit}
    />
  );
}
