import { useLocation } from '@solidjs/router';
import { For, type JSX, Show, createMemo } from 'solid-js';
import { CountBadge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Logo } from '../../ui/logo.tsx';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import { type Tab, TabBar } from '../../ui/tab-bar.tsx';
import { useDesk } from '../admin-desk.tsx';
import { useWords } from '../use-words.ts';

const depth = (path: string): number =>
  path
    .replace(/^\/admin\/?/, '')
    .split('/')
    .filter(Boolean).length;

/** Tab bar under a phone's thumb, rail on wide screens. Detail pages of a phone have the screen to themselves. */
export function AdminFrame(props: { readonly children?: JSX.Element }): JSX.Element {
  const desk = useDesk();
  const location = useLocation();
  const { t } = useWords();
  const waiting = createMemo(() => desk.orders().filter((order) => order.state === 'placed').length);
  const tabs = (): readonly Tab[] => [
    { href: '/admin', icon: 'chart', word: t('nav.today') },
    { href: '/admin/orders', icon: 'order', word: t('nav.orders'), count: waiting() },
    { href: '/admin/products', icon: 'box', word: t('nav.products') },
    { href: '/admin/more', icon: 'menu', word: t('nav.more') },
  ];
  const current = () => {
    const [first] = location.pathname.replace(/^\/admin\/?/, '').split('/');
    if (first === 'import') return '/admin/more';
    return tabs().find((tab) => tab.href === `/admin/${first}`)?.href ?? '/admin';
  };
  return (
    <div class={`admin ${depth(location.pathname) > 1 ? 'max-lg:pb-0!' : ''}`}>
      <Rail tabs={tabs()} current={current()} />
      <div class="min-w-0 lg:min-h-0">
        <Show when={desk.status().trouble}>
          {(trouble) => (
            <NoticeBar tone="stop">{t(trouble() === 'revoked' ? 'trouble.revoked' : 'trouble.tooOld')}</NoticeBar>
          )}
        </Show>
        {props.children}
      </div>
      <Show when={depth(location.pathname) < 2}>
        <TabBar label={t('nav.label')} tabs={tabs()} current={current()} />
      </Show>
    </div>
  );
}

function Rail(props: { readonly tabs: readonly Tab[]; readonly current: string }): JSX.Element {
  const { t } = useWords();
  return (
    <nav
      aria-label={t('nav.label')}
      class="hidden h-dvh flex-col items-center gap-2 border-r border-line bg-card py-4 lg:flex"
    >
      <a href="/" rel="external" class="mb-4" aria-label={t('nav.shop')}>
        <Logo size={40} />
      </a>
      <For each={props.tabs}>
        {(tab) => (
          <a
            href={tab.href}
            aria-current={tab.href === props.current ? 'page' : undefined}
            class={`press relative flex h-15 w-18 flex-col items-center justify-center gap-1 rounded-r2 text-t0 ${tab.href === props.current ? 'bg-acc-soft font-semibold text-acc' : 'text-ink2 hover:bg-well'}`}
          >
            <Icon name={tab.icon} />
            {tab.word}
            <Show when={(tab.count ?? 0) > 0}>
              <CountBadge count={tab.count ?? 0} class="absolute top-1 right-2" />
            </Show>
          </a>
        )}
      </For>
    </nav>
  );
}
