import type { Clock } from '../../shared/kernel/clock.ts';

export type TokenBuckets = {
  /** Takes one of the key's tokens: 0, or the seconds until there is one again. */
  readonly take: (key: string) => number;
};

/** Keys remembered at once; beyond it those that waited longest are forgotten, and so begin anew. */
const mostKeys = 20_000;
const minute = 60_000;

/** So many times in a minute for each key, all at once if need be. In memory: a restart forgives everything. */
export function createTokenBuckets({ clock }: { readonly clock: Clock }, perMinute: number): TokenBuckets {
  // Counted in milliseconds of waiting, which are whole: a token costs its part of a minute.
  const cost = minute / perMinute;
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return {
    take: (key) => {
      const now = clock.now();
      const before = buckets.get(key) ?? { left: minute, at: now };
      const left = Math.min(minute, before.left + Math.max(0, now - before.at));
      // Put behind the others: the first is always the one that was quiet longest.
      buckets.delete(key);
      buckets.set(key, { left: left < cost ? left : left - cost, at: now });
      const [oldest] = buckets.keys();
      if (buckets.size > mostKeys && oldest !== undefined) buckets.delete(oldest);
      return left < cost ? Math.ceil((cost - left) / 1_000) : 0;
    },
  };
}
