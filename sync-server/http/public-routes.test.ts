import { beforeEach, describe, expect, test } from 'vitest';
import type { Assets } from '../ports/assets.ts';
import type { PageRenderer } from '../ports/page-renderer.ts';
import { ask, brief } from '../testing/test-client.ts';
import { enrolDevice } from '../testing/test-device.ts';
import { type TestServer, createTestServer } from '../testing/test-server.ts';

const renderer: PageRenderer = {
  renderPage: async ({ url, origin, shelf }) => ({
    status: url.startsWith('/missing') ? 404 : 200,
    html:
      url === '/long' ? '<p>long</p>'.repeat(1_000) : `<p>${url} of ${origin}: ${shelf.products().length} products</p>`,
    headers: { 'content-language': 'en' },
  }),
  loadPage: ({ url, shelf }) => ({ status: 200, data: { url, title: shelf.findBySlug('a')?.title } }),
};

const assets: Assets = {
  find: async (path, accepts) =>
    path === '/assets/main-12345678.js'
      ? {
          bytes: new TextEncoder().encode('code'),
          type: 'text/javascript',
          encoding: accepts.includes('br') ? 'br' : null,
          immutable: true,
        }
      : null,
};

let shop: TestServer;
beforeEach(async () => {
  const pages = { renderer, assets: { script: '/assets/main-12345678.js', styles: [], preloads: () => [] } };
  shop = await createTestServer({ pages, assets });
});

describe('pages', () => {
  test('are drawn from the shelf, with the policy that lets them run nothing else', async () => {
    const page = await ask(shop, 'GET', '/products/a?v=1');
    expect([page.status, page.body]).toEqual([200, '<p>/products/a?v=1 of http://shop.test: 2 products</p>']);
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: https:; connect-src 'self' ws://shop.test; manifest-src 'self'; worker-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types solid app-url",
    );
    expect(page.headers.get('content-language')).toBe('en');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('travel compressed to whoever takes it', async () => {
    const long = (encoding: string) =>
      shop.server.fetch(new Request('http://shop.test/long', { headers: { 'accept-encoding': encoding } }));
    const packed = await long('gzip');
    expect([packed.headers.get('content-encoding'), packed.headers.get('vary')?.toLowerCase()]).toEqual([
      'gzip',
      'accept-encoding',
    ]);
    const unpacked = packed.body?.pipeThrough(new DecompressionStream('gzip'));
    expect(await new Response(unpacked).text()).toBe('<p>long</p>'.repeat(1_000));
    expect(await (await long('identity')).text()).toBe('<p>long</p>'.repeat(1_000));
  });

  test('keep their status, and HEAD has no body', async () => {
    expect((await ask(shop, 'GET', '/missing')).status).toBe(404);
    const head = await ask(shop, 'HEAD', '/');
    expect([head.status, head.body]).toEqual([200, '']);
  });

  test('have their data at /_data for a navigation inside the app', async () => {
    expect((await ask(shop, 'GET', '/_data/products/a?x=1')).body).toEqual({
      url: '/products/a?x=1',
      title: { en: 'Product a' },
    });
    expect((await ask(shop, 'GET', '/_data')).body).toMatchObject({ url: '/' });
  });

  test('that were not built say so and break nothing else', async () => {
    const bare = await createTestServer();
    expect(brief(await ask(bare, 'GET', '/'))).toBe('503 pages-not-built');
    expect((await ask(bare, 'GET', '/healthz')).status).toBe(200);
  });
});

describe('files', () => {
  test('with a hash in their name are kept for ever and sent compressed to who takes it', async () => {
    const answer = await ask(shop, 'GET', '/assets/main-12345678.js', { headers: { 'accept-encoding': 'gzip, br' } });
    expect([answer.body, answer.headers.get('content-encoding'), answer.headers.get('cache-control')]).toEqual([
      'code',
      'br',
      'public, max-age=31536000, immutable',
    ]);
    expect((await ask(shop, 'GET', '/assets/main-12345678.js')).headers.get('content-encoding')).toBe(null);
  });
});

describe('everything else', () => {
  test('/healthz tells the site, the number of streams and the version', async () => {
    expect((await ask(shop, 'GET', '/healthz')).body).toEqual({
      ok: true,
      site: shop.server.shop.site,
      streams: 8,
      version: '0.0.0',
    });
  });

  test('an address or method nobody answers', async () => {
    expect(brief(await ask(shop, 'POST', '/nowhere', { body: {} }))).toBe('404 not-found');
    expect(brief(await ask(shop, 'DELETE', '/media/x'))).toBe('404 not-found');
    expect(brief(await ask(shop, 'PUT', '/cmd/place-order', { body: {} }))).toBe('404 not-found');
  });

  test('a request from a page of another site changes nothing', async () => {
    for (const origin of ['https://elsewhere.test', 'null', 'http://shop.test:81'])
      expect(brief(await ask(shop, 'POST', '/auth/challenge', { headers: { origin }, body: { device: 'd' } }))).toBe(
        '403 foreign-origin',
      );
    expect(
      (await ask(shop, 'POST', '/auth/challenge', { headers: { origin: 'http://shop.test' }, body: { device: 'd' } }))
        .status,
    ).toBe(200);
  });

  test('a failing page is one sentence and one code, without what failed', async () => {
    const failing = { ...renderer, renderPage: () => Promise.reject(new Error('secret detail')) };
    const pages = { renderer: failing, assets: { script: '', styles: [], preloads: () => [] } };
    const answer = await ask(await createTestServer({ pages }), 'GET', '/');
    expect([answer.status, answer.body]).toEqual([500, { code: 'internal' }]);
  });
});

describe('pictures', () => {
  const png = (length = 64) => {
    const bytes = new Uint8Array(length);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return bytes;
  };
  const post = async (bytes: Uint8Array, headers: Record<string, string> = {}) => {
    const { token } = await enrolDevice(shop, 'owner');
    return ask(shop, 'POST', '/media', { body: bytes, headers: { authorization: `Bearer ${token}`, ...headers } });
  };

  test('come back by their hash, for ever, unable to run anything', async () => {
    const { ref } = (await post(png())).body as { ref: string };
    const path = `/media/${ref.replace('media:', '')}`;
    const answer = await ask(shop, 'GET', path);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'image/png',
      'public, max-age=31536000, immutable',
    ]);
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  test.each<[string, Uint8Array, string]>([
    [
      'an SVG, whatever it is called',
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      '415 not-a-picture',
    ],
    ['a page', new TextEncoder().encode('<!doctype html><script>alert(1)</script>          '), '415 not-a-picture'],
    ['nothing', new Uint8Array(), '415 not-a-picture'],
    ['six megabytes', png(6 * 1_048_576), '413 too-large'],
  ])('%s is refused', async (_name, bytes, expected) => {
    expect(brief(await post(bytes, { 'content-type': 'image/png' }))).toBe(expected);
  });

  test('are added by staff alone', async () => {
    expect(brief(await ask(shop, 'POST', '/media', { body: png() }))).toBe('401 token');
  });

  test('that are not there, and addresses that are no hash', async () => {
    for (const hash of ['0'.repeat(64), '..%2f..%2fshop.db', 'x'])
      expect(brief(await ask(shop, 'GET', `/media/${hash}`))).toBe('404 not-found');
  });
});
