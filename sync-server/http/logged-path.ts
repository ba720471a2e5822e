import type { Context } from 'hono';
import { routePath } from 'hono/route';

/** What a log may hold of an address: its route, and of a page whatever names no order. */
export function loggedPath(c: Context): string {
  const route = routePath(c);
  return route.includes('*') ? c.req.path.replace(/(\/orders\/).+/, '$1:id') : route;
}
