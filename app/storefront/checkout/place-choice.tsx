import { For, type JSX, Show } from 'solid-js';
import type { FreshLine } from '../basket/fresh-basket.ts';
import type { PlaceView } from '../data/page-data.ts';
import { foreign, useShop } from '../shop-context.tsx';

/** Where to collect. A place that has not all of it says so and can still be chosen: bands are rough. */
export function PlaceChoice(props: {
  readonly places: readonly PlaceView[];
  readonly chosen: string | null;
  readonly lines: readonly FreshLine[];
  readonly problem: string | undefined;
  readonly onChoose: (id: string) => void;
}): JSX.Element {
  const { i18n } = useShop();
  const missing = (place: string) =>
    props.lines.filter(({ now }) => now !== null && (now.bands[place] ?? 'out') === 'out');
  return (
    <fieldset class="rounded-r2 border border-line bg-card p-4" aria-describedby="place-says">
      <legend class="float-left mb-2 font-semibold">{i18n.t('checkout.where')}</legend>
      <div class="clear-both grid gap-2 md:grid-cols-2">
        <For each={props.places}>
          {(place) => (
            <label
              class={`press flex min-h-14 cursor-pointer items-start gap-3 rounded-r2 border p-3 ${props.chosen === place.id ? 'border-acc bg-acc-soft' : 'border-line2 hover:bg-well'}`}
            >
              <input
                type="radio"
                name="place"
                value={place.id}
                checked={props.chosen === place.id}
                aria-invalid={props.problem === undefined ? undefined : 'true'}
                class="mt-1 size-4.5 accent-acc"
                onChange={() => props.onChoose(place.id)}
              />
              <span class="min-w-0 flex-1 text-t1 text-ink2">
                <span class="block text-t2 font-medium text-ink" lang={foreign(i18n, place.name)}>
                  {place.name.text}
                </span>
                <span class="block" lang={foreign(i18n, place.address)}>
                  {place.address.text}
                </span>
                <span class="block" lang={foreign(i18n, place.hours)}>
                  {place.hours.text}
                </span>
                <Show when={missing(place.id)[0]} keyed>
                  {({ line }) => (
                    <span class="block text-wait">
                      {i18n.t('checkout.notThere', { title: line.title, count: missing(place.id).length })}
                    </span>
                  )}
                </Show>
              </span>
            </label>
          )}
        </For>
      </div>
      <p id="place-says" aria-live="polite" class="mt-1 text-t1 text-stop">
        {props.problem}
      </p>
    </fieldset>
  );
}
