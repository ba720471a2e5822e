import type { webcrypto } from 'node:crypto';
import { createId, type RandomBytes } from '../../shared/kernel/ids.ts';
import { bytesToHex } from '../../shared/kernel/bytes.ts';
import { encodeLogEntry, rowHash } from '../../shared/protocol/log-entry.ts';
import type { RowResult } from '../../shared/protocol/messages.ts';
import { signedBytes } from '../../shared/protocol/signing.ts';
import { limits } from '../../shared/protocol/version.ts';
import { type KeyWrite, recordWrites } from '../../shared/replica/documents/flat-doc.ts';
import type { FlatDoc } from '../../shared/replica/documents/flat-doc.ts';
import { createOneAtATime } from '../../shared/kernel/one-at-a-time.ts';
import { deviceIdOf } from '../sync/device-key.ts';

/** An Ed25519 key of a device that is no browser. */
export type OwnKey = {
  readonly device: string;
  readonly publicKey: Uint8Array;
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly toJwk: () => Promise<webcrypto.JsonWebKey>;
};

type KeyPair = { readonly privateKey: webcrypto.CryptoKey; readonly publicKey: webcrypto.CryptoKey };

async function keyFromPair({ privateKey, publicKey }: KeyPair): Promise<OwnKey> {
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  return {
    device: deviceIdOf(raw),
    publicKey: raw,
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, new Uint8Array(bytes))),
    toJwk: () => crypto.subtle.exportKey('jwk', privateKey),
  };
}

export async function createOwnKey(): Promise<OwnKey> {
  return keyFromPair((await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as KeyPair);
}

/** The key that `toJwk` gave. Throws on anything else. */
export async function ownKeyFromJwk(jwk: webcrypto.JsonWebKey): Promise<OwnKey> {
  const { d: _, key_ops: __, ...open } = jwk;
  const privateKey = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', true, ['sign']);
  const publicKey = await crypto.subtle.importKey('jwk', open, 'Ed25519', true, ['verify']);
  return keyFromPair({ privateKey, publicKey });
}

/** How rows leave: into the gate of a server in this process, or over a socket. */
export type PutRows = (
  stream: string,
  rows: readonly Uint8Array[],
  signature: Uint8Array,
) => Promise<readonly RowResult[]>;

export type WritingDevice = {
  readonly device: string;
  readonly actor: string;
  /** Sends rows in signed batches; throws when one is refused: what this device writes is checked before. */
  readonly put: (stream: string, rows: readonly Row[]) => Promise<void>;
};

export type Row = { readonly bytes: Uint8Array; readonly hash: Uint8Array };

export function createWritingDevice(
  deps: { readonly random: RandomBytes; readonly put: PutRows },
  site: string,
  key: OwnKey,
): WritingDevice {
  const inTurn = createOneAtATime();
  const putAll = async (stream: string, rows: readonly Row[]): Promise<void> => {
    for (const batch of batchesOf(rows)) {
      const signature = await key.sign(
        signedBytes(
          site,
          stream,
          batch.map(({ hash }) => hash),
        ),
      );
      const results = await deps.put(
        stream,
        batch.map(({ bytes }) => bytes),
        signature,
      );
      for (const result of results) if ('code' in result) throw new Error(`${stream} refused a row: ${result.code}`);
    }
  };
  // Rows build on those before them: signing takes its time, and none may overtake.
  const put = (stream: string, rows: readonly Row[]) => inTurn(() => putAll(stream, rows));
  return { device: key.device, actor: `${key.device}${bytesToHex(deps.random(8))}`, put };
}

/** At most 100 rows and half a frame in one put. */
function batchesOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const batches: Row[][] = [];
  let size = Infinity;
  for (const row of rows) {
    const last = batches.at(-1);
    if (last && last.length < limits.rowsPerPut && size + row.bytes.length <= limits.frame / 2) {
      last.push(row);
      size += row.bytes.length;
    } else {
      batches.push([row]);
      size = row.bytes.length;
    }
  }
  return batches;
}

/** Records writes in changes small enough for one row each; returns the rows and the document after them. */
export function recordInRows(
  doc: FlatDoc,
  writer: { readonly actor: string; readonly at: number },
  groups: readonly (readonly KeyWrite[])[],
): { readonly doc: FlatDoc; readonly rows: readonly Row[] } {
  let next = doc;
  const rows: Row[] = [];
  for (const writes of groups) {
    const recorded = recordWrites(next, writer, writes);
    if (recorded === null) continue;
    next = recorded.doc;
    rows.push({ bytes: recorded.bytes, hash: recorded.hash });
  }
  return { doc: next, rows };
}

/** Entries of a journal that follow `tail`, numbered and chained. */
export function journalRows(
  tail: { readonly n: number; readonly hash: Uint8Array | null },
  at: number,
  facts: readonly unknown[],
): readonly Row[] {
  let { n, hash } = tail;
  return facts.map((fact) => {
    n += 1;
    const bytes = encodeLogEntry({ n, prev: hash, at, fact });
    hash = rowHash(bytes);
    return { bytes, hash };
  });
}

export const newPerson = (random: RandomBytes, now: number): string => createId(random, now);
