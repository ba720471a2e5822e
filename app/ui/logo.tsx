import type { JSX } from 'solid-js';

/** The shop's mark: a hill under a line, on the accent. */
export function Logo(props: { readonly size?: number | undefined }): JSX.Element {
  return (
    <svg
      width={props.size ?? 30}
      height={props.size ?? 30}
      viewBox="0 0 30 30"
      aria-hidden="true"
      class="shrink-0 text-acc"
    >
      <rect width="30" height="30" rx="7" fill="currentColor" />
      <path
        d="M10.5 8.2h9M5.8 21.6 12.4 12.6l3.5 4.9 2-2.6 6.2 6.7Z"
        fill="none"
        class="stroke-on-acc"
        stroke-width="1.9"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
