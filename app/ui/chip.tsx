import type { JSX } from 'solid-js';

const look = (selected: boolean, out: boolean): string => {
  if (out)
    return selected
      ? 'border-acc text-ink3 hatched bg-well line-through'
      : 'border-transparent text-ink3 hatched bg-well line-through';
  return selected ? 'border-acc bg-acc-soft text-acc' : 'border-transparent bg-well text-ink hover:border-line2';
};

/**
 * One choice among several (`aria-pressed`). `unavailable` is greyed and struck, never hidden, and still pressable where
 * pressing explains; `swatch` is a small dot in one of the sheet's swatch classes.
 */
export function Chip(props: {
  readonly selected?: boolean | undefined;
  readonly unavailable?: boolean | undefined;
  readonly small?: boolean | undefined;
  readonly swatch?: JSX.Element | undefined;
  readonly onPress: () => void;
  readonly lang?: string | undefined;
  readonly label?: string | undefined;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <button
      type="button"
      aria-pressed={props.selected === true}
      aria-label={props.label}
      lang={props.lang}
      class={`press reach inline-flex items-center gap-2 border font-medium ${props.small === true ? 'h-8 rounded-full px-3 text-t1' : 'h-10 rounded-field px-4 text-t2'} ${look(props.selected === true, props.unavailable === true)}`}
      onClick={() => props.onPress()}
    >
      {props.swatch}
      {props.children}
    </button>
  );
}
