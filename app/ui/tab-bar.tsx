import { For, type JSX, Show } from 'solid-js';
import { CountBadge } from './badge.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

export type Tab = {
  readonly href: string;
  readonly icon: IconName;
  readonly word: string;
  readonly count?: number | undefined;
};

/** The bar under a phone's thumb, at most five tabs. Fixed; the page leaves 64 px and the safe area for it. */
export function TabBar(props: {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly current: string;
}): JSX.Element {
  return (
    <nav
      aria-label={props.label}
      class="safe-bottom fixed inset-x-0 bottom-0 z-20 border-t border-line bg-card lg:hidden print:hidden"
    >
      <ul class="flex h-16">
        <For each={props.tabs}>
          {(tab) => (
            <li class="flex-1">
              <a
                href={tab.href}
                aria-current={tab.href === props.current ? 'page' : undefined}
                class={`flex h-full flex-col items-center justify-center gap-0.5 text-t0 ${tab.href === props.current ? 'font-semibold text-acc' : 'text-ink2'}`}
              >
                <span class="relative">
                  <Icon name={tab.icon} size={22} />
                  <Show when={(tab.count ?? 0) > 0}>
                    <CountBadge count={tab.count ?? 0} class="absolute -top-2 left-3.5" />
                  </Show>
                </span>
                {tab.word}
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
