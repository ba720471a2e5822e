import type { JSX } from 'solid-js';
import { type IconName, iconPaths } from './icon-paths.ts';

/** Line icon in the colour of its text. Decoration: the word beside it, or the control's `aria-label`, speaks. */
export function Icon(props: {
  readonly name: IconName;
  readonly size?: number | undefined;
  readonly class?: string | undefined;
}): JSX.Element {
  const size = () => props.size ?? 22;
  const stroke = () => (size() <= 16 ? 1.9 : size() <= 18 ? 1.8 : 1.6);
  return (
    <svg
      class={`shrink-0 ${props.class ?? ''}`}
      width={size()}
      height={size()}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={stroke()}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={iconPaths[props.name]} />
    </svg>
  );
}
