import { For, type JSX, Show } from 'solid-js';
import { Icon } from '../../ui/icon.tsx';
import type { ListView } from '../data/page-data.ts';
import { foreign, useShop } from '../shop-context.tsx';
import type { ListWish } from './list-address.ts';

type FiltersProps = { readonly list: ListView; readonly to: (wish: ListWish) => string };

/** Tags and places with their counts. Each is a link that sets or lifts itself. */
export function ListFilters(props: FiltersProps): JSX.Element {
  const { i18n, site } = useShop();
  const placeOf = (id: string) => site().places.find((place) => place.id === id);
  return (
    <>
      <Show when={props.list.tags.length > 0}>
        <Group title={i18n.t('list.tags')}>
          <For each={props.list.tags}>
            {({ tag, count }) => (
              <CheckLink
                on={props.list.tag === tag}
                count={count}
                href={props.to({ tag: props.list.tag === tag ? null : tag })}
              >
                {tag}
              </CheckLink>
            )}
          </For>
        </Group>
      </Show>
      <Show when={props.list.colours.length > 1}>
        <Group title={i18n.t('list.colours')}>
          <li class="flex flex-wrap gap-x-1 gap-y-1 pt-1">
            <For each={props.list.colours}>
              {(colour) => <ColourLink list={props.list} to={props.to} colour={colour} />}
            </For>
          </li>
        </Group>
      </Show>
      <Show when={props.list.placeCounts.length > 1}>
        <Group title={i18n.t('list.pickUp')}>
          <For each={props.list.placeCounts}>
            {({ id, count }) => (
              <CheckLink
                on={props.list.place === id}
                count={count}
                href={props.to({ at: props.list.place === id ? null : id })}
              >
                <Show when={placeOf(id)} keyed>
                  {(place) => <span lang={foreign(i18n, place.name)}>{place.name.text}</span>}
                </Show>
              </CheckLink>
            )}
          </For>
        </Group>
      </Show>
    </>
  );
}

function Group(props: { readonly title: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <div class="mt-5 border-t border-line pt-5">
      <h2 class="font-semibold">{props.title}</h2>
      <ul class="mt-1">{props.children}</ul>
    </div>
  );
}

function ColourLink(props: FiltersProps & { readonly colour: ListView['colours'][number] }): JSX.Element {
  const isOn = () => props.list.colour === props.colour.key;
  return (
    <a
      href={props.to({ colour: isOn() ? null : props.colour.key })}
      rel="nofollow"
      noScroll
      aria-current={isOn() ? 'true' : undefined}
      aria-label={`${props.colour.label.text} ${props.colour.count}`}
      title={props.colour.label.text}
      class={`grid size-11 place-items-center rounded-full border-2 xl:size-9 ${isOn() ? 'border-acc' : 'border-transparent'}`}
    >
      <span class={`swatch swatch-large swatch-${props.colour.key}`} />
    </a>
  );
}

function CheckLink(props: {
  readonly on: boolean;
  readonly count: number;
  readonly href: string;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <li>
      <a
        href={props.href}
        rel="nofollow"
        noScroll
        aria-current={props.on ? 'true' : undefined}
        class="flex min-h-11 items-center gap-3 hover:text-acc xl:min-h-8"
      >
        <span
          class={`grid size-4.5 shrink-0 place-items-center rounded-badge border ${props.on ? 'border-acc bg-acc text-on-acc' : 'border-edge bg-card'}`}
        >
          <Show when={props.on}>
            <Icon name="check" size={14} />
          </Show>
        </span>
        <span class="min-w-0 flex-1">{props.children}</span>
        <span class="figures text-t1 text-ink3">{props.count}</span>
      </a>
    </li>
  );
}
