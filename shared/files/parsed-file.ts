import type { Block } from '../domain/catalog/block.ts';
import type { DraftProduct, DraftVariant, ImportSource } from '../domain/catalog/import/draft-product.ts';
import type { Rejection, RejectionReason } from '../domain/catalog/import/rejection.ts';

/** A product file as drafts, the rows that stay out (ascending lines), and the headers nobody knows. */
export type ParsedFile = {
  readonly format: ImportSource;
  readonly drafts: readonly DraftProduct[];
  readonly rejected: readonly Rejection[];
  readonly unknownColumns: readonly string[];
};

export type ReadRows = { readonly drafts: readonly DraftProduct[]; readonly rejected: readonly Rejection[] };

/** A sellable row read: its variant, or why it stays out. */
export type ReadVariant =
  | { readonly ok: true; readonly value: DraftVariant }
  | { readonly ok: false; readonly refusal: Rejection };

const LONGEST_TITLE = 500;
// A catalogue row travels in one frame of at most 256 KB with the product's other fields.
const LONGEST_DESCRIPTION = 100_000;

/** The reason why a product's texts cannot be stored, if there is one. */
export function textProblem(title: string | null, blocks: readonly Block[] | null): RejectionReason | null {
  if ((title ?? '').length > LONGEST_TITLE) return { code: 'text-too-long', column: 'title' };
  return blocks !== null && JSON.stringify(blocks).length > LONGEST_DESCRIPTION
    ? { code: 'text-too-long', column: 'description' }
    : null;
}

/** Parts the rows of one product. With a problem of the product itself, every sellable row (else its own) stays out for it. */
export function sortVariants(read: readonly ReadVariant[], problem: RejectionReason | null, ownLine: number) {
  const variants: DraftVariant[] = [];
  const rejected: Rejection[] = [];
  for (const row of read) {
    if (!row.ok) rejected.push(row.refusal);
    else if (problem) rejected.push({ line: row.value.line, reason: problem });
    else variants.push(row.value);
  }
  if (problem && read.length === 0) rejected.push({ line: ownLine, reason: problem });
  return { variants, rejected };
}
