import { type JSX, Show } from 'solid-js';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import type { PageView } from '../data/page-data.ts';
import { useShop } from '../shop-context.tsx';
import { createOnline } from './online.ts';

/** One unobtrusive line while there is no network. The checkout explains itself. */
export function OfflineBar(props: { readonly page: PageView['page'] }): JSX.Element {
  const { i18n } = useShop();
  const online = createOnline();
  return (
    <Show when={!online() && props.page !== 'checkout'}>
      <NoticeBar tone="wait" sync="here-only">
        <strong class="font-semibold">{i18n.t('offline.word')}</strong> · {i18n.t('offline.basket')}
      </NoticeBar>
    </Show>
  );
}
