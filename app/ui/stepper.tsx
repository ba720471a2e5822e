import type { JSX } from 'solid-js';
import { Icon } from './icon.tsx';
import { useI18n } from './i18n/i18n-provider.tsx';

/** A quantity between two buttons. At `min` the minus rests, and keeps the focus; `label` names what is counted. */
export function Stepper(props: {
  readonly value: number;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly label?: string | undefined;
  readonly tall?: boolean | undefined;
  readonly onChange: (value: number) => void;
}): JSX.Element {
  const i18n = useI18n();
  const min = () => props.min ?? 1;
  const max = () => props.max ?? 999;
  const key = () =>
    `press grid place-items-center ${props.tall === true ? 'size-13' : 'h-9 w-10 reach'} aria-disabled:text-ink3 hover:bg-well rounded-field`;
  const step = (by: number) => {
    const next = props.value + by;
    if (next >= min() && next <= max()) props.onChange(next);
  };
  return (
    <span
      role="group"
      aria-label={props.label ?? i18n.kit().quantity}
      class="inline-flex items-stretch rounded-field border border-line2 bg-card"
    >
      <button
        type="button"
        class={key()}
        aria-label={i18n.kit().less}
        aria-disabled={props.value <= min() ? 'true' : undefined}
        onClick={() => step(-1)}
      >
        <Icon name="minus" size={18} />
      </button>
      <output class="figures grid min-w-10 place-items-center border-x border-line px-1 font-medium">
        {props.value}
      </output>
      <button
        type="button"
        class={key()}
        aria-label={i18n.kit().more}
        aria-disabled={props.value >= max() ? 'true' : undefined}
        onClick={() => step(1)}
      >
        <Icon name="plus" size={18} />
      </button>
    </span>
  );
}
