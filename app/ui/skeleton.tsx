import { For, type JSX } from 'solid-js';

/** A grey box of the content's own size. */
export function Skeleton(props: { readonly class: string }): JSX.Element {
  return <span aria-hidden="true" class={`block rounded-r1 bg-line ${props.class}`} />;
}

/** Rows of a list: a thumb and two lines. */
export function SkeletonRows(props: { readonly count: number }): JSX.Element {
  return (
    <div aria-busy="true" class="needs-script">
      <For each={Array.from({ length: props.count })}>
        {() => (
          <div class="flex gap-4 py-4">
            <Skeleton class="size-22 rounded-r2" />
            <span class="flex-1 space-y-3 pt-1">
              <Skeleton class="h-4 w-4/5" />
              <Skeleton class="h-4 w-1/2" />
              <Skeleton class="h-4 w-1/4" />
            </span>
          </div>
        )}
      </For>
    </div>
  );
}
