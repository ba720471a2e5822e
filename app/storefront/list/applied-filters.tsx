import { type JSX, Show } from 'solid-js';
import { Icon } from '../../ui/icon.tsx';
import type { ListView } from '../data/page-data.ts';
import { useShop } from '../shop-context.tsx';
import type { ListWish } from './list-address.ts';

/** What the list is narrowed to, each with its way out. */
export function AppliedFilters(props: {
  readonly list: ListView;
  readonly to: (wish: ListWish) => string;
}): JSX.Element {
  const { site, i18n } = useShop();
  const place = () => site().places.find(({ id }) => id === props.list.place);
  return (
    <>
      <Show when={props.list.tag} keyed>
        {(tag) => <LiftLink href={props.to({ tag: null })}>{tag}</LiftLink>}
      </Show>
      <Show when={props.list.colours.find(({ key }) => key === props.list.colour)} keyed>
        {({ label }) => <LiftLink href={props.to({ colour: null })}>{label.text}</LiftLink>}
      </Show>
      <Show when={place()} keyed>
        {(here) => <LiftLink href={props.to({ at: null })}>{here.name.text}</LiftLink>}
      </Show>
      <Show when={[props.list.tag, props.list.colour, props.list.place].filter(Boolean).length > 1}>
        <a href={props.to({ tag: null, colour: null, at: null })} class="reach text-t1 text-acc">
          {i18n.kit().clear}
        </a>
      </Show>
    </>
  );
}

const LiftLink = (props: { readonly href: string; readonly children: JSX.Element }): JSX.Element => (
  <a
    href={props.href}
    class="press reach inline-flex h-8 items-center gap-1.5 rounded-full border border-line2 bg-card px-3 text-t1 hover:bg-well"
  >
    {props.children}
    <Icon name="close" size={14} />
  </a>
);
