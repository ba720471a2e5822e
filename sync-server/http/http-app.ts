import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { notFound, refusal } from './answers.ts';
import { createAuthRoutes } from './auth-routes.ts';
import { createCommandRoutes, createMineRoutes } from './command-routes.ts';
import type { Env, HttpDeps } from './http-deps.ts';
import { loggedPath } from './logged-path.ts';
import { createMediaRoutes } from './media-routes.ts';
import { createPageDataRoute, createPageRoute } from './page-routes.ts';
import { createRateLimits } from './rate-limits.ts';
import { ownOriginOnly, securityHeaders } from './security-headers.ts';
import { createSnapshotRoute } from './snapshot-route.ts';

/** Every address of the server but the socket's. */
export function createHttpApp(deps: HttpDeps): Hono<Env> {
  const app = new Hono<Env>();
  app.use(securityHeaders(deps.config));
  app.use(ownOriginOnly(deps.config));
  app.get('/healthz', (c) =>
    c.json({ ok: true, site: deps.shop.site, streams: deps.countStreams(), version: deps.config.version }),
  );
  const limits = createRateLimits(deps);
  app.use('/auth/*', limits.signIns);
  app.use('/cmd/place-order', ...limits.orders);
  app.use('/cmd/withdraw-order', ...limits.orders);
  app.route('/auth', createAuthRoutes(deps));
  app.route('/cmd', createCommandRoutes(deps));
  app.route('/mine', createMineRoutes(deps));
  app.route('/media', createMediaRoutes(deps));
  app.get('/snap/:stream', createSnapshotRoute(deps));
  // Public texts only: what a reader proves a right to is never compressed together with what others chose.
  app.get('/_data/*', compress(), createPageDataRoute(deps));
  app.get('/_data', compress(), createPageDataRoute(deps));
  app.get('*', compress(), createPageRoute(deps));
  app.notFound(notFound);
  app.onError((error, c) => {
    deps.log.error({ error: String(error), path: loggedPath(c) }, 'a request failed');
    return refusal(c, 500, 'internal');
  });
  return app;
}
