import { type JSX, Show } from 'solid-js';
import { Icon } from './icon.tsx';

/** “All 18 ›”: a quiet way on, beside a heading. */
export function MoreLink(props: { readonly href: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <a href={props.href} class="reach inline-flex items-center gap-1 text-t1 text-ink2 hover:text-acc">
      {props.children}
      <Icon name="next" size={16} />
    </a>
  );
}

/** A row of a list that leads somewhere: icon, words, a value, a chevron. At least 44 px high. */
export function RowLink(props: {
  readonly href: string;
  readonly start?: JSX.Element | undefined;
  readonly value?: JSX.Element | undefined;
  readonly external?: boolean | undefined;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <a
      href={props.href}
      rel={props.external === true ? 'external' : undefined}
      class="press flex min-h-13 items-center gap-3 hover:bg-well"
    >
      <Show when={props.start}>
        <span class="text-ink2">{props.start}</span>
      </Show>
      <span class="min-w-0 flex-1">{props.children}</span>
      <span class="text-ink2">{props.value}</span>
      <Icon name="next" size={16} class="text-ink3" />
    </a>
  );
}
