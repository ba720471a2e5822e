import type { MiddlewareHandler } from 'hono';
import type { HttpConfig } from './http-deps.ts';

/** The socket's address of an origin; none for a bare IPv6 address, which a policy cannot name. */
const toSocketOrigin = (origin: string): string[] => (origin.includes('[') ? [] : [origin.replace(/^http/, 'ws')]);

/** What a page of ours may load and run (architecture §7). Older Safari does not count the socket to 'self', so it is named. */
export const pagePolicy = (origins: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' blob: https:",
    `connect-src 'self' ${origins.flatMap(toSocketOrigin).join(' ')}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types solid app-url',
  ].join('; ');

const everywhere: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=()',
  'x-frame-options': 'DENY',
};

export function securityHeaders({ publicUrl, origins }: HttpConfig): MiddlewareHandler {
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(everywhere)) c.res.headers.set(name, value);
    if (publicUrl.startsWith('https:')) c.res.headers.set('strict-transport-security', 'max-age=31536000');
    // A worker lives under the policy of its own script's answer; shell.html is a page once the service worker has it.
    const runs = /^text\/(javascript|html)/.test(c.res.headers.get('content-type') ?? '');
    if (!c.res.headers.has('content-security-policy'))
      c.res.headers.set('content-security-policy', runs ? pagePolicy(origins) : "default-src 'none'");
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  };
}

/** A page of another site may not act here: what changes something carries our own origin, or none (no browser). */
export function ownOriginOnly({ origins }: HttpConfig): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    if (changes && origin !== undefined && !origins.includes(origin)) return c.json({ code: 'foreign-origin' }, 403);
    return next();
  };
}
