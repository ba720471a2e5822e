import { signedBytes } from '../../../shared/protocol/signing.ts';
import { decodeLogEntry, rowHash } from '../../../shared/protocol/log-entry.ts';
import type { RowResult, Who } from '../../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../../shared/protocol/refusal-codes.ts';
import { limits } from '../../../shared/protocol/version.ts';
import { type Result, ok, refuse } from '../../../shared/kernel/result.ts';
import { type ReadChange, readChange } from '../../../shared/replica/judging/judge-change.ts';
import { canWrite } from '../../../shared/replica/share-policy.ts';
import { parseStream } from '../../../shared/replica/streams.ts';
import { appendDocBatch } from './doc-batch.ts';
import type { GateDeps } from './gate-deps.ts';
import { type ReadEntry, appendLogBatch } from './log-batch.ts';

export type Batch = { readonly stream: string; readonly rows: readonly Uint8Array[]; readonly signature: Uint8Array };

/** Resolves after the commit with one result per row, in order. */
export type AppendGate = { readonly put: (who: Who, batch: Batch) => Promise<readonly RowResult[]> };

type ReadRow =
  | { readonly kind: 'doc'; readonly change: ReadChange }
  | { readonly kind: 'log'; readonly entry: ReadEntry };

function readRow(deps: GateDeps, form: 'doc' | 'log', device: string, bytes: Uint8Array): Result<ReadRow, RefusalCode> {
  if (bytes.length > limits.rowBytes) return refuse('too-large');
  if (form === 'doc') {
    const change = readChange(bytes, deps.inflate);
    if (!change.ok) return change;
    return change.value.actor.startsWith(device) ? ok({ kind: 'doc', change: change.value }) : refuse('wrong-writer');
  }
  try {
    return ok({ kind: 'log', entry: { hash: rowHash(bytes), bytes, entry: decodeLogEntry(bytes) } });
  } catch {
    return refuse('malformed');
  }
}

const hashOf = (row: ReadRow): Uint8Array => (row.kind === 'doc' ? row.change.hash : row.entry.hash);

const refuseAll = (batch: Batch, code: RefusalCode): readonly RowResult[] =>
  batch.rows.map((bytes) => ({ hash: rowHash(bytes), code }));

/** One row that cannot be read leaves the signature of its batch unproven: nothing of the batch is taken. */
const refuseUnread = (batch: Batch, read: readonly Result<ReadRow, RefusalCode>[]): readonly RowResult[] =>
  read.map((row, at) =>
    row.ok
      ? { hash: hashOf(row.value), code: 'bad-signature' }
      : { hash: rowHash(batch.rows[at] ?? new Uint8Array()), code: row.refusal },
  );

/**
 * The one way into a stream from outside (architecture §3), in this order: size and form, device, writer, signature,
 * right, content, number or dependencies; then the commit, then the answer, then the fan-out.
 */
export function createAppendGate(deps: GateDeps): AppendGate {
  return {
    put: async (who, batch) => {
      const name = parseStream(batch.stream);
      if (name === null || name.form === 'table') return refuseAll(batch, 'unknown-stream');
      const { form } = name;
      const device = deps.devices.find(who.device);
      if (device === null || device.revokedAt !== null) return refuseAll(batch, 'not-allowed');
      if (!canWrite(who, batch.stream))
        return refuseAll(batch, name.kind === 'journal' ? 'wrong-writer' : 'not-allowed');
      const read = batch.rows.map((bytes) => readRow(deps, form, who.device, bytes));
      const rows = read.flatMap((row) => (row.ok ? [row.value] : []));
      if (rows.length < read.length) return refuseUnread(batch, read);
      const hashes = rows.map(hashOf);
      const message = signedBytes(deps.site, batch.stream, hashes);
      if (!(await deps.devices.verify(who.device, batch.signature, message))) return refuseAll(batch, 'bad-signature');
      return append(deps, who, batch, rows, hashes);
    },
  };
}

function append(deps: GateDeps, who: Who, batch: Batch, rows: readonly ReadRow[], hashes: readonly Uint8Array[]) {
  const { stream, signature } = batch;
  const proven = { stream, device: who.device, hashes, signature };
  return deps.keeper.write(async (write) => {
    const changes = rows.flatMap((row) => (row.kind === 'doc' ? [row.change] : []));
    const entries = rows.flatMap((row) => (row.kind === 'log' ? [row.entry] : []));
    const results =
      changes.length > 0
        ? await appendDocBatch(deps, write, { proven, who, changes })
        : await appendLogBatch(deps, write, proven, entries);
    const seq = Math.max(0, ...results.map((result) => ('seq' in result ? result.seq : 0)));
    if (seq > 0) await write.tx.keepSignature(stream, { device: who.device, seq, hashes, signature });
    return results;
  });
}
