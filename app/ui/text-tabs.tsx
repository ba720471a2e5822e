import { For, type JSX, Show } from 'solid-js';

/** Words side by side, the chosen one underlined, each with its count. Scrolls sideways when there are many. */
export function TextTabs<V extends string>(props: {
  readonly label: string;
  readonly value: V;
  readonly tabs: readonly { readonly value: V; readonly text: string; readonly count: number }[];
  readonly onChange: (value: V) => void;
}): JSX.Element {
  return (
    <div role="group" aria-label={props.label} class="no-bar flex overflow-x-auto border-b border-line px-2 lg:px-3">
      <For each={props.tabs}>
        {(tab) => (
          <button
            type="button"
            aria-pressed={tab.value === props.value}
            class={`press relative h-12 shrink-0 px-2.5 whitespace-nowrap ${tab.value === props.value ? 'font-semibold text-acc' : 'text-ink2'}`}
            onClick={() => props.onChange(tab.value)}
          >
            {tab.text}
            <Show when={tab.count > 0}>
              <span class="figures ml-1 text-t1 font-normal">{tab.count}</span>
            </Show>
            <Show when={tab.value === props.value}>
              <span class="absolute inset-x-2 bottom-0 h-0.5 bg-acc" />
            </Show>
          </button>
        )}
      </For>
    </div>
  );
}
