import { parseStream, type StreamKind } from '../streams.ts';

/** What a staff device keeps a copy of. The published shelf is for shoppers; staff read the documents. */
const followed: readonly StreamKind[] = ['site', 'catalog', 'journal', 'alloc', 'orders', 'contact', 'staff'];

/** Small and needed first: the shop, then counts and orders, then products. */
const rank = (kind: StreamKind): number => (kind === 'site' ? 0 : kind === 'catalog' ? 2 : 1);

/** The streams to follow out of those this device may read, the most needed first. */
export function streamsToFollow(readable: Iterable<string>): readonly string[] {
  const found = [...readable].flatMap((stream) => {
    const name = parseStream(stream);
    return name !== null && followed.includes(name.kind) ? [{ stream, rank: rank(name.kind) }] : [];
  });
  return found.sort((a, b) => a.rank - b.rank || (a.stream < b.stream ? -1 : 1)).map(({ stream }) => stream);
}
