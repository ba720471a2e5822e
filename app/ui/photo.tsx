import { type JSX, Show, createEffect, createSignal, on, onMount } from 'solid-js';
import { Icon } from './icon.tsx';
import { type Mat, photoUrl } from './photo-url.ts';

/** A product's picture on its mat: square, cropped to cover. Nothing to show, or not loadable, is a calm empty mat. */
export function Photo(props: {
  readonly of: string | null | undefined;
  /** Empty where the title stands beside it. */
  readonly alt: string;
  readonly mat?: Mat | undefined;
  /** Radius and size; the default radius is a card's. */
  readonly class?: string | undefined;
  /** The picture seen first on a page: loaded at once, everything else when it comes near. */
  readonly first?: boolean | undefined;
}): JSX.Element {
  const [broken, setBroken] = createSignal(false);
  const url = () => (broken() ? null : photoUrl(props.of));
  let image: HTMLImageElement | undefined;
  createEffect(
    on(
      () => props.of,
      () => setBroken(false),
      { defer: true },
    ),
  );
  onMount(() => {
    if (image?.complete === true && image.naturalWidth === 0) setBroken(true);
  });
  return (
    <span class={`relative block aspect-square overflow-hidden mat-${props.mat ?? 2} ${props.class ?? 'rounded-r2'}`}>
      <Show
        when={url()}
        fallback={
          <span
            class="absolute inset-0 grid place-items-center text-ink3"
            role={props.alt === '' ? undefined : 'img'}
            aria-label={props.alt || undefined}
          >
            <Icon name="image" size={26} class="opacity-60" />
          </span>
        }
      >
        {(src) => (
          <img
            ref={(element) => {
              image = element;
            }}
            class="size-full object-cover"
            src={src()}
            alt={props.alt}
            width="400"
            height="400"
            loading={props.first === true ? 'eager' : 'lazy'}
            decoding={props.first === true ? 'sync' : 'async'}
            fetchpriority={props.first === true ? 'high' : undefined}
            onError={() => setBroken(true)}
          />
        )}
      </Show>
    </span>
  );
}
