import { expect, test } from 'vitest';
import { sampleShelf, shelfOf } from '../../../shared/testing/sample-shop/sample-shelf.ts';
import { loadPage } from './load-page.ts';
import type { PageView } from './page-data.ts';

const shelf = sampleShelf();

const viewAt = <P extends PageView['page']>(url: string, page: P): Extract<PageView, { readonly page: P }> => {
  const answer = loadPage(shelf, url);
  if (answer.status === 301 || answer.data.view.page !== page) throw new Error(`${url} is not ${page}`);
  return answer.data.view as Extract<PageView, { readonly page: P }>;
};

test('the front shows the newest first and something of every category', () => {
  const { newest, sections } = viewAt('/', 'home');
  expect(newest.total).toBe(shelf.products().length);
  expect(newest.cards.map(({ slug }) => slug)).toEqual(
    shelf
      .products()
      .slice(0, 8)
      .map(({ slug }) => slug),
  );
  expect(sections.map(({ title }) => title?.text)).toEqual(['茶叶', '茶器', '陶器', '针织', '礼盒']);
});

test('products of no category stand on the front as well: an imported shop is not empty', () => {
  const bare = shelfOf(
    { ...shelf.site(), categories: [] },
    shelf.products().map((each) => ({ ...each, category: '' })),
  );
  const answer = loadPage(bare, '/');
  expect(answer.status === 200 && answer.data.view).toMatchObject({
    page: 'home',
    sections: [{ title: null, total: 49 }],
  });
});

test('a list is cut into pages of 24, and a page that is not there is the nearest that is', () => {
  const all = shelf.products().length;
  expect(viewAt('/category', 'category').list).toMatchObject({ total: all, page: 1, pages: Math.ceil(all / 24) });
  expect(viewAt('/category?page=999', 'category').list.page).toBe(Math.ceil(all / 24));
  expect(viewAt('/category?page=-3&sort=nonsense&at=nowhere&tag=none', 'category').list).toMatchObject({
    page: 1,
    sort: 'newest',
    place: null,
    tag: null,
    total: all,
  });
});

test('sorting and filters narrow and order what is shown', () => {
  const up = viewAt('/category?sort=price-up', 'category').list.cards.map(({ price }) => price);
  expect(up).toEqual(up.toSorted((a, b) => a - b));
  const { colours } = viewAt('/category/pottery', 'category').list;
  for (const { key, count } of colours)
    expect(viewAt(`/category/pottery?colour=${key}`, 'category').list.total).toBe(count);
  const tags = viewAt('/en/category/pottery', 'category').list.tags;
  expect(tags.every(({ tag }) => /^[\x20-\x7e]+$/.test(tag))).toBe(true);
});

test('search finds by words of any language and tells when it does not', () => {
  expect(viewAt('/search?q=teapot', 'search').list.total).toBeGreaterThan(0);
  expect(viewAt('/search?q=%E5%A3%B6', 'search').list.total).toBeGreaterThan(0);
  expect(viewAt('/search?q=zzzzqqq', 'search').list).toMatchObject({ total: 0, cards: [] });
  expect(viewAt(`/search?q=${'a'.repeat(5000)}`, 'search').query).toHaveLength(100);
});

test('the basket asks for variants by id: once each, in the page language, strangers left out', () => {
  const [product] = shelf.products();
  const id = product?.variants[0]?.id ?? '';
  const { items } = viewAt(`/en/basket?v=${id},unknown,${id}`, 'basket');
  expect(items.map(({ variant, title }) => [variant, title.locale])).toEqual([[id, 'en']]);
});

test('what is not there is 404, the prefixed main language has moved, drafts are not on the shelf', () => {
  const statusOf = (url: string) => loadPage(shelf, url).status;
  expect(['/nope', '/products/nope', '/category/nope', '/en/a/b'].map(statusOf)).toEqual([404, 404, 404, 404]);
  expect(loadPage(shelf, '/zh-CN/me')).toEqual({ status: 301, location: '/me' });
});

test('visitors learn bands and never a number of pieces', () => {
  const [product] = shelf.products();
  const { product: view } = viewAt(`/products/${product?.slug}`, 'product');
  expect(
    view.variants.flatMap(({ bands }) => Object.values(bands)).every((band) => ['in', 'few', 'out'].includes(band)),
  ).toBe(true);
  expect(JSON.stringify(view)).not.toMatch(/onHand|"free"|barcode/);
});

test('the front page is put together once for a shelf, and anew when its goods or its words change', () => {
  const base = sampleShelf();
  const [goods, site] = [base.products(), base.site()];
  const now = { goods, site };
  const own = { ...base, products: () => now.goods, site: () => now.site };
  const home = (url: string) => {
    const answer = loadPage(own, url);
    return answer.status === 301 ? null : answer.data.view;
  };
  const [first, english] = [home('/'), home('/en')];
  expect(home('/')).toBe(first);
  expect(home('/en')).toBe(english);
  expect(english).not.toEqual(first);
  now.goods = goods.slice(1);
  expect(home('/')).toMatchObject({ newest: { total: goods.length - 1 } });
  now.site = { ...site, hero: { ...site.hero, title: { 'zh-CN': '新' } } };
  expect(home('/')).toMatchObject({ hero: { title: { text: '新' } } });
});
