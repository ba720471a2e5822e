import { For, type JSX, Show, createEffect, createSignal, on } from 'solid-js';
import { type Mat, matAt } from '../../ui/photo-url.ts';
import { Photo } from '../../ui/photo.tsx';
import type { ProductView } from '../data/page-data.ts';
import { useShop } from '../shop-context.tsx';

const matOf = (index: number): Mat => matAt(index + 2);

/** The pictures side by side under a finger, with n of m; thumbs on wide screens. Follows the chosen variant. */
export function ProductGallery(props: { readonly product: ProductView; readonly shown: number }): JSX.Element {
  const { i18n } = useShop();
  const [at, setAt] = createSignal(0);
  let strip: HTMLDivElement | undefined;
  const photos = () => (props.product.photos.length > 0 ? props.product.photos : [{ ref: '', alt: '' }]);
  const goTo = (index: number) => {
    if (!strip) return;
    strip.scrollTo({ left: strip.clientWidth * index, behavior: 'smooth' });
  };
  createEffect(
    on(
      () => props.shown,
      (index) => index >= 0 && goTo(index),
      { defer: true },
    ),
  );
  return (
    <div class="lg:sticky lg:top-24">
      <div class="relative overflow-hidden lg:rounded-r3">
        <div
          ref={(element) => {
            strip = element;
          }}
          class="gallery"
          tabindex={photos().length > 1 ? '0' : undefined}
          role="group"
          aria-label={i18n.t('product.pictures')}
          onScroll={(event) => setAt(Math.round(event.currentTarget.scrollLeft / event.currentTarget.clientWidth))}
        >
          <For each={photos()}>
            {(photo, index) => (
              <Photo
                of={photo.ref}
                alt={photo.alt || props.product.title.text}
                mat={matOf(index())}
                first={index() === 0}
                class=""
              />
            )}
          </For>
        </div>
        <Show when={photos().length > 1}>
          <span class="figures absolute right-4 bottom-3 rounded-full bg-card px-2.5 py-0.5 text-t1 text-ink2">
            {at() + 1} / {photos().length}
          </span>
        </Show>
      </div>
      <Show when={photos().length > 1}>
        <ul class="mt-3 hidden flex-wrap gap-3 lg:flex">
          <For each={photos()}>
            {(photo, index) => (
              <li>
                <button
                  type="button"
                  aria-label={i18n.t('product.picture', { number: index() + 1 })}
                  aria-pressed={at() === index()}
                  class={`block w-18 rounded-r2 border-2 ${at() === index() ? 'border-acc' : 'border-transparent'}`}
                  onClick={() => goTo(index())}
                >
                  <Photo of={photo.ref} alt="" mat={matOf(index())} class="rounded-field" />
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
