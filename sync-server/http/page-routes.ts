import type { Context } from 'hono';
import { notFound, refusal } from './answers.ts';
import { pagePolicy } from './security-headers.ts';
import type { HttpDeps } from './http-deps.ts';

/** Names that hold a hash never change their content. */
const cacheOf = (immutable: boolean): string => (immutable ? 'public, max-age=31536000, immutable' : 'no-cache');

/** Files of the build first, then pages; both only for reading. */
export function createPageRoute(deps: HttpDeps) {
  const sendFile = async (c: Context): Promise<Response | null> => {
    const found = await deps.assets?.find(c.req.path, c.req.header('accept-encoding') ?? '');
    if (!found) return null;
    return c.body(new Uint8Array(found.bytes), 200, {
      'content-type': found.type,
      'cache-control': cacheOf(found.immutable),
      vary: 'accept-encoding',
      ...(found.encoding === null ? {} : { 'content-encoding': found.encoding }),
      ...(c.req.path === '/service-worker.js' ? { 'service-worker-allowed': '/' } : {}),
    });
  };
  const sendPage = async (c: Context): Promise<Response> => {
    if (!deps.pages) return refusal(c, 503, 'pages-not-built');
    const { renderer, assets } = deps.pages;
    const { pathname, search } = new URL(c.req.url);
    const url = `${pathname}${search}`;
    const page = await renderer.renderPage({ url, origin: deps.config.publicUrl, shelf: deps.shelf, assets });
    return c.body(page.html, page.status as 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      ...page.headers,
      'content-security-policy': pagePolicy(deps.config.origins),
    });
  };
  return async (c: Context): Promise<Response> => (await sendFile(c)) ?? sendPage(c);
}

/** The data of a page, for a navigation inside the app: the same the server would draw it from. */
export function createPageDataRoute(deps: HttpDeps) {
  return (c: Context): Response => {
    if (!deps.pages) return refusal(c, 503, 'pages-not-built');
    const { pathname, search } = new URL(c.req.url);
    const path = pathname.slice('/_data'.length) || '/';
    if (!path.startsWith('/')) return notFound(c);
    const { status, data } = deps.pages.renderer.loadPage({ url: `${path}${search}`, shelf: deps.shelf });
    return c.json(data as object, status as 200, { 'cache-control': 'no-cache' });
  };
}
