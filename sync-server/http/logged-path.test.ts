import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { loggedPath } from './logged-path.ts';

const mine = new Hono().get('/orders/:id', () => {
  throw new Error('broken');
});
const logged: string[] = [];
const app = new Hono()
  .use((_c, next) => next())
  .route('/mine', mine)
  .get('*', () => {
    throw new Error('broken');
  })
  .onError((_error, c) => {
    logged.push(loggedPath(c));
    return c.body(null, 500);
  });

test('a failure is logged by its route, and never with the id of an order', async () => {
  const paths = ['/mine/orders/0a1b', '/orders/0a1b', '/en/orders/0a1b/x', '/_data/orders/0a1b', '/products/teapot'];
  for (const path of paths) await app.request(path);
  expect(logged).toEqual([
    '/mine/orders/:id',
    '/orders/:id',
    '/en/orders/:id',
    '/_data/orders/:id',
    '/products/teapot',
  ]);
});
