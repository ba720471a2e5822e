import { expect, test } from 'vitest';
import { addressIn, addressesOf, faceOf, matchPage, productPath, readAddress } from './routes.ts';

test('each path belongs to one face, and a product called admin is still a product', () => {
  expect(['/', '/en/basket', '/products/admin', '/administration'].map(faceOf)).toEqual(
    Array.from({ length: 4 }, () => 'storefront'),
  );
  expect(['/admin', '/admin/products?x=1', '/till/pay', '/enrol#secret'].map(faceOf)).toEqual([
    'admin',
    'admin',
    'till',
    'enrol',
  ]);
});

test('the main language is bare, the others have a prefix, the prefixed main language has moved', () => {
  expect(readAddress('/basket?v=1', 'zh-CN')).toMatchObject({
    locale: 'zh-CN',
    prefix: '',
    path: '/basket',
    movedTo: null,
  });
  expect(readAddress('/en/', 'zh-CN')).toMatchObject({ locale: 'en', prefix: '/en', path: '/', movedTo: null });
  expect(readAddress('/zh-TW/products/a/', 'zh-CN')).toMatchObject({ locale: 'zh-TW', path: '/products/a' });
  expect(readAddress('/zh-CN/search?q=a', 'zh-CN').movedTo).toBe('/search?q=a');
  expect(readAddress('/zh-CN', 'zh-CN').movedTo).toBe('/');
  expect(readAddress('/en/me', 'en').movedTo).toBe('/me');
});

test('an address in each language leads back to the same path', () => {
  for (const path of ['/', '/category', '/products/%E8%8C%B6'])
    for (const { locale, href } of addressesOf('zh-CN', path))
      expect(readAddress(href, 'zh-CN')).toMatchObject({ locale, path, movedTo: null });
  expect(addressIn('en', 'zh-CN', '/')).toBe('/en');
});

const disguises = [
  '//evil.example/x',
  '/\\evil.example/x',
  '\\\\evil.example/x',
  '///evil.example/x',
  '/\t/evil.example/x',
];

test('no address leads out of the shop, whatever stands where its path begins', () => {
  for (const path of disguises) {
    expect(readAddress(`/zh-CN${path}`, 'zh-CN').movedTo ?? '/').toMatch(/^\/(?![/\\\s])/);
    expect(readAddress(path, 'zh-CN').path).toBe('/evil.example/x');
    expect(addressesOf('zh-CN', path).map(({ href }) => href)).toEqual([
      '/evil.example/x',
      '/zh-TW/evil.example/x',
      '/en/evil.example/x',
    ]);
  }
  expect(readAddress('/zh-CN//evil.example/x?a=1', 'zh-CN').movedTo).toBe('/evil.example/x?a=1');
});

test('a page is found by its path, and what is no page says so', () => {
  expect(matchPage('/products/%E8%8C%B6')).toEqual({ page: 'product', slug: '茶' });
  expect(matchPage(productPath('a b/c'))).toEqual({ page: 'product', slug: 'a b/c' });
  expect(matchPage('/category')).toEqual({ page: 'category', id: null });
  expect(matchPage('/orders/1')).toEqual({ page: 'order', id: '1' });
  for (const path of ['/products', '/products/', '/products/a/b', '/toString', '/__proto__', '/products/%E0%A4%A'])
    expect(matchPage(path)).toEqual({ page: 'not-found' });
});
