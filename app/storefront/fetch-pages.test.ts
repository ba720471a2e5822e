import { expect, test } from 'vitest';
import { sampleShelf } from '../../shared/testing/sample-shop/sample-shelf.ts';
import { loadPage } from './data/load-page.ts';
import type { LoadedPage } from './data/page-data.ts';
import { createPageSource, fetchLoaded } from './fetch-pages.ts';

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
        status: answer.status === 301 ? 404 : answer.status,
        json: async () => ('data' in answer ? answer.data : { movedTo: answer.location }),
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

test('an address that has moved is followed to its page', async () => {
  const { asked, pages } = shop();
  const page = await pages.get('/zh-CN/category?sort=price-up');
  expect([page.loaded.view.page, page.loaded.path]).toEqual(['category', '/category']);
  expect(asked).toEqual(['/_data/zh-CN/category?sort=price-up', '/_data/category?sort=price-up']);
});

test('an address that moves in a circle is a page that cannot be reached, not an endless walk', async () => {
  const asked: string[] = [];
  const fetch = async (address: string) => {
    asked.push(address);
    return { ok: false, status: 404, json: async () => ({ movedTo: '/round' }) };
  };
  await expect(fetchLoaded(fetch, '/round')).rejects.toThrow('keeps moving');
  expect(asked).toHaveLength(3);
});
