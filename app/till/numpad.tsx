import { For, type JSX } from 'solid-js';
import { Icon } from '../ui/icon.tsx';

export type NumpadKey = {
  readonly key: string;
  readonly text?: string;
  readonly label?: string;
  readonly icon?: 'backspace' | 'trash' | 'close';
  readonly tone?: 'plain' | 'chosen' | 'side';
  readonly wide?: boolean;
};

const tones = {
  plain: 'bg-card border-line2 text-t5 font-medium',
  chosen: 'bg-acc-soft border-acc text-acc font-medium',
  side: 'bg-well border-line2 font-medium',
};

/** Keys of 54 px and up, acted on at the press, not at the click: nothing waits for a finger to lift. */
export function Numpad(props: {
  readonly label: string;
  readonly keys: readonly NumpadKey[];
  readonly columns: 3 | 4;
  readonly tall?: boolean;
  readonly onKey: (key: string) => void;
}): JSX.Element {
  return (
    <div
      role="group"
      aria-label={props.label}
      class={`grid gap-2.5 ${props.columns === 3 ? 'grid-cols-3' : 'grid-cols-4'} ${props.tall === true ? 'h-full auto-rows-fr' : ''}`}
    >
      <For each={props.keys}>
        {(key) => (
          <button
            type="button"
            aria-label={key.label}
            class={`press figures grid min-h-13.5 place-items-center rounded-field border ${tones[key.tone ?? 'plain']} ${key.wide === true ? 'col-span-2' : ''}`}
            onClick={() => props.onKey(key.key)}
          >
            {key.icon ? <Icon name={key.icon} size={24} /> : (key.text ?? key.key)}
          </button>
        )}
      </For>
    </div>
  );
}
