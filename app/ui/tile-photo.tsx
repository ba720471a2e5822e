import { type JSX, Show, createEffect, createSignal, on } from 'solid-js';
import { Icon } from './icon.tsx';
import { type Mat, photoUrl } from './photo-url.ts';

/** A picture in a box that is wider than high: drawn art whole on its mat, a photo cropped to cover. Its name stands beside it. */
export function TilePhoto(props: {
  readonly of: string | null;
  readonly mat: Mat;
  readonly class?: string;
}): JSX.Element {
  const [broken, setBroken] = createSignal(false);
  createEffect(
    on(
      () => props.of,
      () => setBroken(false),
      { defer: true },
    ),
  );
  const url = () => (broken() ? null : photoUrl(props.of));
  const drawn = () => props.of?.startsWith('art:') === true;
  return (
    <span class={`relative grid shrink-0 place-items-center overflow-hidden mat-${props.mat} ${props.class ?? ''}`}>
      <Show when={url()} fallback={<Icon name="image" size={24} class="text-ink3 opacity-60" />}>
        {(src) => (
          <img
            src={src()}
            alt=""
            width="200"
            height="200"
            loading="lazy"
            decoding="async"
            draggable={false}
            class={`absolute inset-0 size-full ${drawn() ? 'object-contain' : 'object-cover'}`}
            onError={() => setBroken(true)}
          />
        )}
      </Show>
    </span>
  );
}
