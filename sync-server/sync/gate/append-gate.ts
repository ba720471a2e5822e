import { signedBytes } from '../../../shared/protocol/signing.ts';
import { decodeLogEntry, rowHash } from '../../../shared/protocol/log-entry.ts';
import type { RowResult, Who } from '../../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../../shared/protocol/refusal-codes.ts';
import { limits } from '../../../shared/protocol/version.ts';
import { type ReadChange, readChange } from '../../../shared/replica/judging/judge-change.ts';
import { canWrite } from '../../../shared/replica/share-policy.ts';
import { type StreamName, parseStream } from '../../../shared/replica/streams.ts';
import { whoOf } from '../devices.ts';
import type { Write } from '../keeper.ts';
import { appendDocBatch } from './doc-batch.ts';
import type { GateDeps } from './gate-deps.ts';
import { type ReadEntry, appendLogBatch } from './log-batch.ts';

export type Batch = { readonly stream: string; readonly rows: readonly Uint8Array[]; readonly signature: Uint8Array };

/** Resolves after the commit with one result per row, in order. */
export type AppendGate = {
  readonly put: (writer: Pick<Who, 'device'>, batch: Batch) => Promise<readonly RowResult[]>;
};

/** A row as it can be read. `hash` is the one its writer knows it by, where it can be told. */
type ReadRow =
  | { readonly kind: 'doc'; readonly hash: Uint8Array; readonly change: ReadChange }
  | { readonly kind: 'log'; readonly hash: Uint8Array; readonly entry: ReadEntry }
  | { readonly kind: 'refused'; readonly hash: Uint8Array; readonly code: RefusalCode };

function readRow(deps: GateDeps, form: 'doc' | 'log', device: string, bytes: Uint8Array): ReadRow {
  const refused = (code: RefusalCode, hash = rowHash(bytes)): ReadRow => ({ kind: 'refused', hash, code });
  if (bytes.length > limits.rowBytes) return refused('too-large');
  if (form === 'doc') {
    const change = readChange(bytes, deps.inflate);
    if (!change.ok) return refused(change.refusal);
    const { hash, actor } = change.value;
    return actor.startsWith(device) ? { kind: 'doc', hash, change: change.value } : refused('wrong-writer', hash);
  }
  try {
    const hash = rowHash(bytes);
    return { kind: 'log', hash, entry: { hash, bytes, entry: decodeLogEntry(bytes) } };
  } catch {
    return refused('malformed');
  }
}

const refuseAll = (rows: readonly { readonly hash: Uint8Array }[], code: RefusalCode): readonly RowResult[] =>
  rows.map(({ hash }) => ({ hash, code }));

/** One row that cannot be read leaves the signature of its batch unproven: nothing is taken, the others may come again without it. */
const refuseUnread = (rows: readonly ReadRow[]): readonly RowResult[] =>
  rows.map((row) => ({ hash: row.hash, code: row.kind === 'refused' ? row.code : 'busy' }));

/**
 * Why nothing of this device may go into the stream; null where it may. A journal belongs to its device: what was sold
 * at a place that was taken from its clerk meanwhile is still sold, and only noted.
 */
function refusalFor(who: Who, stream: string, { kind, parts }: StreamName): RefusalCode | null {
  if (kind === 'journal') return parts[1] === who.device ? null : 'wrong-writer';
  return canWrite(who, stream) ? null : 'not-allowed';
}

/** The device as it is now, not as it was when its socket opened; null where it is unknown or revoked. */
function findWriter({ devices, site }: GateDeps, id: string): Who | null {
  const device = devices.find(id);
  return device === null || device.revokedAt !== null ? null : whoOf(site, device);
}

/**
 * The one way into a stream from outside (architecture §3), in this order: size and form, device, writer, signature,
 * right, content, number or dependencies; then the commit, then the answer, then the fan-out.
 */
export function createAppendGate(deps: GateDeps): AppendGate {
  return {
    put: async ({ device }, batch) => {
      const name = parseStream(batch.stream);
      if (name === null || name.form === 'table')
        return refuseAll(
          batch.rows.map((bytes) => ({ hash: rowHash(bytes) })),
          'unknown-stream',
        );
      const { form } = name;
      const rows = batch.rows.map((bytes) => readRow(deps, form, device, bytes));
      const judgeWriter = (who: Who | null) => (who === null ? 'not-allowed' : refusalFor(who, batch.stream, name));
      const refusal = judgeWriter(findWriter(deps, device));
      if (refusal !== null) return refuseAll(rows, refusal);
      if (rows.some(({ kind }) => kind === 'refused')) return refuseUnread(rows);
      const hashes = rows.map(({ hash }) => hash);
      const message = signedBytes(deps.site, batch.stream, hashes);
      if (!(await deps.devices.verify(device, batch.signature, message))) return refuseAll(rows, 'bad-signature');
      return deps.keeper.write(async (write) => {
        // Asked again: the signature took its time, and writes of others came before this one.
        const who = findWriter(deps, device);
        const late = judgeWriter(who);
        return who === null || late !== null
          ? refuseAll(rows, late ?? 'not-allowed')
          : append(deps, write, who, batch, rows);
      });
    },
  };
}

async function append(
  deps: GateDeps,
  write: Write,
  who: Who,
  { stream, signature }: Batch,
  rows: readonly ReadRow[],
): Promise<readonly RowResult[]> {
  const { device } = who;
  const hashes = rows.map(({ hash }) => hash);
  const proven = { stream, device, hashes, signature };
  const changes = rows.flatMap((row) => (row.kind === 'doc' ? [row.change] : []));
  const entries = rows.flatMap((row) => (row.kind === 'log' ? [row.entry] : []));
  const results =
    changes.length > 0
      ? await appendDocBatch(deps, write, { proven, who, changes })
      : await appendLogBatch(deps, write, { proven, who, entries });
  const seq = Math.max(0, ...results.map((result) => ('seq' in result ? result.seq : 0)));
  if (seq > 0) await write.tx.keepSignature(stream, { device, seq, hashes, signature });
  return results;
}
