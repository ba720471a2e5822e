import { must } from '../../../shared/kernel/assert.ts';
import { bytesToHex } from '../../../shared/kernel/bytes.ts';
import type { RowResult, Who } from '../../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../../shared/protocol/refusal-codes.ts';
import type { FlatDoc } from '../../../shared/replica/documents/flat-doc.ts';
import {
  type ReadChange,
  applyJudged,
  judgeOperations,
  knowsDependencies,
} from '../../../shared/replica/judging/judge-change.ts';
import { canWritePath } from '../../../shared/replica/share-policy.ts';
import { docKindOf } from '../doc-book.ts';
import type { Write } from '../keeper.ts';
import type { GateDeps, ProvenBatch } from './gate-deps.ts';

type Batch = { readonly proven: ProvenBatch; readonly who: Who; readonly changes: readonly ReadChange[] };

/** Why each refused change is refused, and the document with all the others. */
type Verdict = { readonly doc: FlatDoc; readonly refused: ReadonlyMap<ReadChange, RefusalCode> };

/**
 * Appends a document's changes: each is judged on the document with those before it. What is known already keeps its
 * number; a refused one changes nothing, and those that build on it miss their dependency.
 */
export async function appendDocBatch(deps: GateDeps, write: Write, batch: Batch): Promise<readonly RowResult[]> {
  const { stream, device } = batch.proven;
  write.afterFailure(() => deps.docs.drop(stream));
  const news = await changesNotKnown(write, batch);
  const { doc, refused } =
    (await judgeTogether(deps, write, batch, news)) ?? (await judgeOneByOne(deps, write, batch, news));
  deps.docs.keep(stream, doc);
  const receivedAt = deps.clock.now();
  const good = batch.changes.filter((change) => !refused.has(change));
  const stored = await write.append(
    stream,
    good.map(({ hash, bytes }) => ({ hash, bytes, device, receivedAt })),
  );
  const rows = new Map(good.map((change, at) => [change, must(stored[at], 'the row just stored')]));
  return batch.changes.map((change): RowResult => {
    const { hash } = change;
    const row = rows.get(change);
    if (row) return { hash, seq: row.seq, receivedAt: row.receivedAt };
    return { hash, code: must(refused.get(change), 'a reason') };
  });
}

async function changesNotKnown(write: Write, { proven, changes }: Batch): Promise<readonly ReadChange[]> {
  const found = await Promise.all(changes.map(({ hash }) => write.tx.findByHash(proven.stream, hash)));
  return changes.filter((_, at) => found[at] === null);
}

function judgeContent({ proven, who }: Batch, change: ReadChange): RefusalCode | null {
  const mayWrite = (key: string) => canWritePath(who, proven.stream, key);
  return judgeOperations(docKindOf(proven.stream), change, mayWrite);
}

/** A whole batch applied at once: a hundred changes of one document cost little more than one. Null where Automerge balks. */
async function judgeTogether(
  deps: GateDeps,
  write: Write,
  batch: Batch,
  changes: readonly ReadChange[],
): Promise<Verdict | null> {
  const doc = await deps.docs.open(write.tx, batch.proven.stream);
  const refused = new Map<ReadChange, RefusalCode>();
  const accepted = new Map<string, ReadChange>();
  for (const change of changes) {
    const missing = change.deps.filter((hash) => !accepted.has(hash));
    const code = judgeContent(batch, change) ?? (knowsDependencies(doc, missing) ? null : 'missing-dependency');
    if (code === null) accepted.set(bytesToHex(change.hash), change);
    else refused.set(change, code);
  }
  const next = applyJudged(doc, [...accepted.values()]);
  if (next !== null) return { doc: next, refused };
  deps.docs.drop(batch.proven.stream);
  return null;
}

/** Finds the one that cannot be applied. */
async function judgeOneByOne(
  deps: GateDeps,
  write: Write,
  batch: Batch,
  changes: readonly ReadChange[],
): Promise<Verdict> {
  const refused = new Map<ReadChange, RefusalCode>();
  const accepted: ReadChange[] = [];
  let doc = await deps.docs.open(write.tx, batch.proven.stream);
  for (const change of changes) {
    const code = judgeContent(batch, change) ?? (knowsDependencies(doc, change.deps) ? null : 'missing-dependency');
    const next = code === null ? applyJudged(doc, [change]) : null;
    if (next !== null) {
      accepted.push(change);
      doc = next;
      continue;
    }
    refused.set(change, code ?? 'invalid-document');
    if (code !== null) continue;
    // What balked may have left the document half changed: it is built again from what is good.
    deps.docs.drop(batch.proven.stream);
    doc = must(
      applyJudged(await deps.docs.open(write.tx, batch.proven.stream), accepted),
      'changes that applied before',
    );
  }
  return { doc, refused };
}
