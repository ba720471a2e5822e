import { expect, test } from 'vitest';
import { sampleShelf } from '../../shared/testing/sample-shop/sample-shelf.ts';
import { loadPage } from './data/load-page.ts';
import type { LoadedPage } from './data/page-data.ts';
import { createPageSource } from './fetch-pages.ts';

const shelf = sampleShelf();
const load = (url: string): LoadedPage => {
  const answer = loadPage(shelf, url);
  if (answer.status === 301) throw new Error('moved');
  return answer.data;
};

function shop() {
  const asked: string[] = [];
  const world = { now: 0, online: true };
  const deps = {
    now: () => world.now,
    fetch: async (address: string) => {
      asked.push(address);
      if (!world.online) throw new TypeError('no network');
      const answer = loadPage(shelf, address.slice('/_data'.length));
      return {
        ok: answer.status === 200,
        status: answer.status,
        json: async () => ('data' in answer ? answer.data : null),
      };
    },
  };
  return { asked, world, pages: createPageSource(deps, { loaded: load('/'), component: () => null }, '/') };
}

const pageOf = async (ready: Promise<{ loaded: LoadedPage }>) => (await ready).loaded.view.page;

test('the page the document came with is not fetched, another is, once a minute', async () => {
  const { asked, world, pages } = shop();
  expect(await pageOf(pages.get('/'))).toBe('home');
  expect(await pageOf(pages.get('/category?sort=price-up'))).toBe('category');
  world.now = 59_000;
  await pages.get('/category?sort=price-up');
  expect(asked).toEqual(['/_data/category?sort=price-up']);
  world.now = 61_000;
  await pages.get('/category?sort=price-up');
  expect(asked).toHaveLength(2);
});

test('without a network a seen page is still there and an unseen one says so', async () => {
  const { world, pages } = shop();
  await pages.get('/category');
  Object.assign(world, { online: false, now: 9_999_999 });
  expect(await pageOf(pages.get('/category'))).toBe('category');
  expect(await pageOf(pages.get('/'))).toBe('home');
  expect(await pageOf(pages.get('/search?q=a'))).toBe('unreachable');
});

test('a page that is not there is a page, not a broken network', async () => {
  const { pages } = shop();
  expect(await pageOf(pages.get('/products/nope'))).toBe('not-found');
});
