import type { JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { photoUrl } from './photo-url.ts';

/** One art disc, one sentence, one action: nothing here yet, and what to do first. `art` is an art name. */
export function EmptyState(props: {
  readonly art: string;
  readonly title: string;
  /** The title is the page's own heading: there is no other. */
  readonly wholePage?: boolean | undefined;
  readonly children?: JSX.Element | undefined;
  readonly action?: JSX.Element | undefined;
}): JSX.Element {
  return (
    <div class="mx-auto flex max-w-sm flex-col items-center gap-1 px-6 py-10 text-center">
      <span class="mat-1 mb-3 block size-26 overflow-hidden rounded-full">
        <img
          src={photoUrl(`art:${props.art}`) ?? ''}
          alt=""
          aria-hidden="true"
          width="104"
          height="104"
          class="size-full"
        />
      </span>
      <Dynamic component={props.wholePage === true ? 'h1' : 'h2'} class="text-t3 font-semibold">
        {props.title}
      </Dynamic>
      <p class="text-t1 text-ink2">{props.children}</p>
      <div class="mt-4">{props.action}</div>
    </div>
  );
}
