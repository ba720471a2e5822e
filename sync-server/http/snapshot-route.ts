import type { Context } from 'hono';
import { canRead } from '../../shared/replica/share-policy.ts';
import { notFound, refusal } from './answers.ts';
import { whoOf } from '../sync/devices.ts';
import type { HttpDeps } from './http-deps.ts';
import { findDevice } from './who-asks.ts';

/** What is about people and money stays in no cache; of the rest a browser may keep a copy and ask whether it is old. */
const isNeverKept = (stream: string): boolean => /^(contact|orders|alloc|journal|mine):/.test(stream);

/** A stream up to a number in one piece. It may reach further than `seq` asks: rows met twice count once. */
export function createSnapshotRoute(deps: HttpDeps) {
  return async (c: Context): Promise<Response> => {
    const device = findDevice(deps, c);
    if (device === null) return refusal(c, 401, 'token');
    const stream = c.req.param('stream') ?? '';
    const snapshot = canRead(whoOf(deps.shop.site, device), stream) ? await deps.snapshots.newest(stream) : null;
    if (snapshot === null) return notFound(c);
    const etag = `"${deps.shop.epoch}-${snapshot.seq}"`;
    const headers = {
      etag,
      'cache-control': isNeverKept(stream) ? 'no-store' : 'private, no-cache',
      'counterpart-seq': String(snapshot.seq),
    };
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
    return c.body(new Uint8Array(snapshot.bytes), 200, { ...headers, 'content-type': 'application/octet-stream' });
  };
}
