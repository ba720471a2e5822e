import type { Context, MiddlewareHandler } from 'hono';
import { refusal } from './answers.ts';
import type { Env, HttpDeps } from './http-deps.ts';
import { type TokenBuckets, createTokenBuckets } from './token-buckets.ts';
import { findGuest } from './who-asks.ts';

/** Orders a minute of one address, and of one shopper. */
const ordersPerMinute = 20;
/** All tills of a shop behind one address come back at once after a power cut, with two requests each. */
const signInsPerMinute = 120;

/** Half of an IPv6 address is the network, the rest its owner chooses anew at will. */
const networkOf = (address: string): string =>
  address.includes('.') ? address.replace(/^::ffff:/, '') : address.split(':').slice(0, 4).join(':');

/** Requests of this machine's own programs are not counted; where nobody tells an address, none is. */
const addressIn = ({ env }: Context<Env>): string | null =>
  env.local || env.address === undefined ? null : networkOf(env.address);

function limitBy(buckets: TokenBuckets, keyOf: (c: Context<Env>) => string | null): MiddlewareHandler<Env> {
  return async (c, next) => {
    const key = keyOf(c);
    const wait = key === null ? 0 : buckets.take(key);
    if (wait === 0) return next();
    c.header('retry-after', String(wait));
    return refusal(c, 429, 'too-many');
  };
}

/** What anybody may ask for without being known is given to each so many times a minute. */
export function createRateLimits(deps: HttpDeps): {
  readonly signIns: MiddlewareHandler<Env>;
  readonly orders: readonly [MiddlewareHandler<Env>, MiddlewareHandler<Env>];
} {
  return {
    signIns: limitBy(createTokenBuckets(deps, signInsPerMinute), addressIn),
    orders: [
      limitBy(createTokenBuckets(deps, ordersPerMinute), addressIn),
      limitBy(createTokenBuckets(deps, ordersPerMinute), (c) => findGuest(deps.shop.site, c)),
    ],
  };
}
