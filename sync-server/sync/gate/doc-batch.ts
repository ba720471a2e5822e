import { must } from '../../../shared/kernel/assert.ts';
import type { RefusalCode } from '../../../shared/protocol/refusal-codes.ts';
import type { RowResult, Who } from '../../../shared/protocol/messages.ts';
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

/**
 * Appends a document's changes one by one: each is judged on the document with those before it. What is known already
 * keeps its number; a refused one changes nothing, and those that build on it miss their dependency.
 */
export async function appendDocBatch(deps: GateDeps, write: Write, batch: Batch): Promise<readonly RowResult[]> {
  const { stream, device } = batch.proven;
  write.afterFailure(() => deps.docs.drop(stream));
  let doc = await deps.docs.open(write.tx, stream);
  const results: RowResult[] = [];
  for (const change of batch.changes) {
    const { hash, bytes } = change;
    const known = await write.tx.findByHash(stream, hash);
    if (known) {
      results.push({ hash, seq: known.seq, receivedAt: known.receivedAt });
      continue;
    }
    const judged = await judge(deps, write, batch, doc, change);
    doc = judged.doc;
    if (judged.code !== null) {
      results.push({ hash, code: judged.code });
      continue;
    }
    const receivedAt = deps.clock.now();
    const stored = must((await write.append(stream, [{ hash, bytes, device, receivedAt }]))[0], 'the row just stored');
    results.push({ hash, seq: stored.seq, receivedAt: stored.receivedAt });
  }
  deps.docs.keep(stream, doc);
  return results;
}

type Judged = { readonly doc: FlatDoc; readonly code: RefusalCode | null };

async function judge(deps: GateDeps, write: Write, batch: Batch, doc: FlatDoc, change: ReadChange): Promise<Judged> {
  const { stream } = batch.proven;
  const mayWrite = (key: string) => canWritePath(batch.who, stream, key);
  const code = judgeOperations(docKindOf(stream), change, mayWrite);
  if (code !== null) return { doc, code };
  if (!knowsDependencies(doc, change)) return { doc, code: 'missing-dependency' };
  const next = applyJudged(doc, change);
  if (next !== null) return { doc: next, code: null };
  deps.docs.drop(stream);
  return { doc: await deps.docs.open(write.tx, stream), code: 'invalid-document' };
}
