import { Hono } from 'hono';
import { refusal, notFound } from './answers.ts';
import type { Env, HttpDeps } from './http-deps.ts';
import { pictureTypeOf } from './picture-type.ts';
import { readBytes } from './read-body.ts';
import { findDevice } from './who-asks.ts';

const mostPictureBytes = 5 * 1_048_576;

/** Product pictures by the hash of their content: staff add them, everybody sees them. */
export function createMediaRoutes(deps: HttpDeps): Hono<Env> {
  const app = new Hono<Env>();
  app.post('/', async (c) => {
    if (findDevice(deps, c) === null) return refusal(c, 401, 'token');
    const bytes = await readBytes(c, mostPictureBytes);
    if (bytes === null) return refusal(c, 413, 'too-large', { most: mostPictureBytes });
    const type = pictureTypeOf(bytes);
    if (type === null) return refusal(c, 415, 'not-a-picture');
    return c.json({ ref: `media:${await deps.media.put(bytes, type)}` });
  });
  app.get('/:hash', async (c) => {
    const hash = c.req.param('hash');
    const found = /^[0-9a-f]{64}$/.test(hash) ? await deps.media.get(hash) : null;
    if (found === null) return notFound(c);
    return c.body(new Uint8Array(found.bytes), 200, {
      'content-type': found.type,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });
  return app;
}
