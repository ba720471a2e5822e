import { expect, test } from 'vitest';
import { sampleShelf } from '../../shared/testing/sample-shop/sample-shelf.ts';
import { siteView } from './data/site-view.ts';
import { localPage, pageFromMemory, rememberSite } from './local-pages.ts';

const site = (locale: 'zh-CN' | 'en') => siteView(sampleShelf().site(), locale);

test('basket, checkout and orders are drawn without the server, in the language of the address', () => {
  expect(localPage('/en/basket?v=1', site('en'))).toMatchObject({
    path: '/basket',
    view: { page: 'basket', items: [] },
  });
  expect(localPage('/orders/7', site('zh-CN'))?.view).toEqual({ page: 'order', id: '7' });
  expect(['/', '/search?q=basket', '/products/basket'].map((url) => localPage(url, site('zh-CN')))).toEqual([
    null,
    null,
    null,
  ]);
});

test('a start without a network has what was seen before, by language, and nothing on a first visit', () => {
  expect(pageFromMemory('/basket')).toBeNull();
  rememberSite(site('zh-CN'));
  expect(pageFromMemory('/basket')).toMatchObject({ view: { page: 'basket' }, site: { locale: 'zh-CN' } });
  expect(pageFromMemory('/category/tea')).toMatchObject({ view: { page: 'unreachable' } });
  expect(pageFromMemory('/en/basket')).toBeNull();
});
