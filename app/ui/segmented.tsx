import { For, type JSX } from 'solid-js';

/** A few exclusive choices side by side. */
export function Segmented<V extends string>(props: {
  readonly label: string;
  readonly value: V;
  readonly choices: readonly { readonly value: V; readonly text: string; readonly lang?: string }[] | undefined;
  readonly onChange: (value: V) => void;
}): JSX.Element {
  return (
    <div role="group" aria-label={props.label} class="flex rounded-r2 bg-well p-1">
      <For each={props.choices}>
        {(choice) => (
          <button
            type="button"
            lang={choice.lang}
            aria-pressed={choice.value === props.value}
            class={`press h-11 min-w-0 flex-1 rounded-field px-3 font-medium ${choice.value === props.value ? 'bg-card text-ink shadow-sh1' : 'text-ink2'}`}
            onClick={() => props.onChange(choice.value)}
          >
            {choice.text}
          </button>
        )}
      </For>
    </div>
  );
}
