import { bytesToHex, equalBytes } from '../../kernel/bytes.ts';
import { decodeLogEntry, rowHash } from '../../protocol/log-entry.ts';
import type { Put, RowResult, StreamRow, Who } from '../../protocol/messages.ts';
import type { RefusalCode } from '../../protocol/refusal-codes.ts';
import { signedBytes } from '../../protocol/signing.ts';
import { limits } from '../../protocol/version.ts';
import { decodeChange, getHeads } from '../../replica/automerge.ts';
import { createDoc } from '../../replica/genesis.ts';
import { canWrite } from '../../replica/share-policy.ts';
import { parseStream } from '../../replica/streams.ts';

type Judge = (stream: string, row: Uint8Array) => RefusalCode | null;

/** The test server's gate: answers as the real one does, under the same hashes, and judges only what it must. */
export type TestGate = {
  readonly put: (who: Who, put: Put) => readonly RowResult[];
  /** What the gate says of a row before it looks at it itself. */
  readonly judge: (judge: Judge) => void;
  /** Rows the gate cannot even read; nothing of a batch with such a row is taken. */
  readonly cannotRead: (judge: Judge) => void;
  /** Every put that came in, in order. */
  readonly puts: () => readonly { readonly device: string; readonly stream: string; readonly rows: number }[];
};

type GateDeps = {
  readonly site: string;
  readonly rowsOf: (stream: string) => readonly StreamRow[];
  readonly add: (stream: string, row: Omit<StreamRow, 'seq' | 'receivedAt'>) => StreamRow;
  readonly isSigned: (device: string, signature: Uint8Array, message: Uint8Array) => boolean;
};

export function createTestGate({ site, rowsOf, add, isSigned }: GateDeps): TestGate {
  let judge: Judge = () => null;
  let cannotRead: Judge = () => null;
  const puts: { readonly device: string; readonly stream: string; readonly rows: number }[] = [];
  const judgeLog = (stream: string, bytes: Uint8Array): RowResult | null => {
    const hash = rowHash(bytes);
    const entry = decodeLogEntry(bytes);
    const [place = '', device = '', segment = '1'] = parseStream(stream)?.parts ?? [];
    const before = rowsOf(stream).at(-1) ?? rowsOf(`journal:${place}:${device}:${Number(segment) - 1}`).at(-1);
    const last = before ? decodeLogEntry(before.bytes).n : 0;
    if (entry.n > last + 1) return { hash, code: 'gap', expected: last + 1 };
    const follows = before ? entry.prev !== null && equalBytes(entry.prev, before.hash) : entry.prev === null;
    return entry.n === last + 1 && follows ? null : { hash, code: 'number-used', expected: last + 1 };
  };
  const judgeDoc = (stream: string, bytes: Uint8Array): { readonly hash: Uint8Array; readonly code?: RefusalCode } => {
    const change = decodeChange(bytes);
    const kind = parseStream(stream)?.kind === 'site' ? 'site' : 'catalog';
    const known = new Set([
      ...rowsOf(stream).map(({ hash }) => bytesToHex(hash)),
      ...getHeads(createDoc(kind, '0'.repeat(32))),
    ]);
    const hash = Uint8Array.from(change.hash?.match(/../g)?.map((byte) => Number.parseInt(byte, 16)) ?? []);
    return change.deps.every((dep) => known.has(dep)) ? { hash } : { hash, code: 'missing-dependency' };
  };
  const putRow = (who: Who, stream: string, bytes: Uint8Array): RowResult => {
    const isDoc = parseStream(stream)?.form === 'doc';
    const judged = isDoc ? judgeDoc(stream, bytes) : { hash: rowHash(bytes) };
    const { hash } = judged;
    const known = rowsOf(stream).find((row) => equalBytes(row.hash, hash));
    if (known) return { hash, seq: known.seq, receivedAt: known.receivedAt };
    const code = judge(stream, bytes) ?? ('code' in judged ? judged.code : null) ?? null;
    if (code) return { hash, code };
    const refused = isDoc ? null : judgeLog(stream, bytes);
    if (refused) return refused;
    const { seq, receivedAt } = add(stream, { hash, bytes, device: who.device });
    return { hash, seq, receivedAt };
  };
  /** As the gate does: one row that cannot be read leaves the whole batch unproven, and names it by its bytes alone. */
  const readRows = (who: Who, stream: string, rows: readonly Uint8Array[]): readonly (RefusalCode | null)[] => {
    const isDoc = parseStream(stream)?.form === 'doc';
    return rows.map((bytes) => {
      if (bytes.length > limits.rowBytes) return 'too-large';
      if (isDoc && !decodeChange(bytes).actor.startsWith(who.device)) return 'wrong-writer';
      return cannotRead(stream, bytes);
    });
  };
  const put: TestGate['put'] = (who, { stream, rows, signature }) => {
    const refuseAll = (code: RefusalCode): readonly RowResult[] =>
      rows.map((bytes) => ({ hash: rowHash(bytes), code }));
    puts.push({ device: who.device, stream, rows: rows.length });
    if (!canWrite(who, stream)) return refuseAll('not-allowed');
    const unread = readRows(who, stream, rows);
    if (unread.some((code) => code !== null))
      return rows.map((bytes, i) => ({ hash: rowHash(bytes), code: unread[i] ?? 'busy' }));
    const isDoc = parseStream(stream)?.form === 'doc';
    const hashes = rows.map((bytes) => (isDoc ? judgeDoc(stream, bytes).hash : rowHash(bytes)));
    if (!isSigned(who.device, signature, signedBytes(site, stream, hashes))) return refuseAll('bad-signature');
    return rows.map((bytes) => putRow(who, stream, bytes));
  };
  return {
    put,
    judge: (next) => {
      judge = next;
    },
    cannotRead: (next) => {
      cannotRead = next;
    },
    puts: () => puts,
  };
}
