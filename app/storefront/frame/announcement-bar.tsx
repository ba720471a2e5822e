import { type JSX, Show } from 'solid-js';
import { Icon } from '../../ui/icon.tsx';
import { foreign, useShop } from '../shop-context.tsx';

/** The shop's one line to everybody. Nothing to say: no bar. */
export function AnnouncementBar(): JSX.Element {
  const { site, i18n } = useShop();
  return (
    <Show when={site().announcement.text !== ''}>
      <aside aria-label={i18n.t('frame.announcement')} class="bg-bar text-on-bar">
        <p
          lang={foreign(i18n, site().announcement)}
          class="gutter mx-auto flex min-h-8 max-w-[1440px] items-center gap-2.5 py-1.5 text-t1"
        >
          <Icon name="store" size={16} />
          <span>{site().announcement.text}</span>
        </p>
      </aside>
    </Show>
  );
}
