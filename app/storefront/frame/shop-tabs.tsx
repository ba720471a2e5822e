import type { JSX } from 'solid-js';
import { type Tab, TabBar } from '../../ui/tab-bar.tsx';
import { useBasket } from '../basket/basket-context.tsx';
import { useShop } from '../shop-context.tsx';

const tabOf = (path: string): string => (path.startsWith('/category') ? '/category' : path);

/** Home, categories, basket, me: under the thumb on phones and small tablets. */
export function ShopTabs(props: { readonly path: string }): JSX.Element {
  const { href, i18n } = useShop();
  const basket = useBasket();
  const tabs: readonly Tab[] = [
    { href: href('/'), icon: 'home', word: i18n.t('tab.home') },
    { href: href('/category'), icon: 'grid', word: i18n.t('tab.categories') },
    {
      href: href('/basket'),
      icon: 'basket',
      word: i18n.t('tab.basket'),
      get count() {
        return basket.pieces();
      },
    },
    { href: href('/me'), icon: 'person', word: i18n.t('tab.me') },
  ];
  return <TabBar label={i18n.t('frame.tabs')} current={href(tabOf(props.path))} tabs={tabs} />;
}
