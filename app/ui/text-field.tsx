import { type JSX, Show, createUniqueId, splitProps } from 'solid-js';
import { useI18n } from './i18n/i18n-provider.tsx';

type FieldProps = {
  readonly label: string;
  /** A sentence under the field: what to do about it. Empty when all is well. */
  readonly problem?: string | undefined;
  readonly hint?: string | undefined;
  readonly optional?: boolean | undefined;
  /** Stands inside, before the text: a currency sign. */
  readonly prefix?: string | undefined;
  readonly hideLabel?: boolean | undefined;
};

const box = (problem: boolean): string =>
  `flex items-center gap-2 rounded-field border bg-card px-3.5 focus-within:outline-2 focus-within:outline-offset-0 focus-within:outline-acc ${problem ? 'border-stop' : 'border-edge focus-within:border-acc'}`;

function Frame(
  props: FieldProps & { readonly id: string; readonly class?: string | undefined; readonly children: JSX.Element },
): JSX.Element {
  const i18n = useI18n();
  return (
    <div class={props.class}>
      <label for={props.id} class={props.hideLabel === true ? 'sr-only' : 'mb-1 block text-t1 text-ink2'}>
        {props.label}
        <Show when={props.optional}>
          <span class="text-ink3"> · {i18n.kit().optional}</span>
        </Show>
      </label>
      {props.children}
      <p
        id={`${props.id}-says`}
        aria-live="polite"
        class={props.problem ? 'mt-1 text-t1 text-stop' : 'text-t1 text-ink3'}
      >
        {props.problem || props.hint}
      </p>
    </div>
  );
}

const fieldKeys = ['label', 'problem', 'hint', 'optional', 'prefix', 'hideLabel', 'class'] as const;

/** A labelled line of text. Its problem is a sentence under it and is read out. */
export function TextField(props: FieldProps & Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'prefix'>): JSX.Element {
  const [own, rest] = splitProps(props, fieldKeys);
  const id = createUniqueId();
  return (
    <Frame {...own} id={id}>
      <div class={box(Boolean(own.problem))}>
        <Show when={own.prefix}>
          <span class="text-ink2">{own.prefix}</span>
        </Show>
        <input
          {...rest}
          id={id}
          aria-invalid={own.problem ? 'true' : undefined}
          aria-describedby={`${id}-says`}
          class="h-12 w-full min-w-0 bg-transparent outline-none"
        />
      </div>
    </Frame>
  );
}

/** The same over several lines. */
export function TextArea(props: FieldProps & JSX.TextareaHTMLAttributes<HTMLTextAreaElement>): JSX.Element {
  const [own, rest] = splitProps(props, fieldKeys);
  const id = createUniqueId();
  return (
    <Frame {...own} id={id}>
      <div class={box(Boolean(own.problem))}>
        <textarea
          rows={3}
          {...rest}
          id={id}
          aria-invalid={own.problem ? 'true' : undefined}
          aria-describedby={`${id}-says`}
          class="w-full min-w-0 resize-y bg-transparent py-3 outline-none"
        />
      </div>
    </Frame>
  );
}
