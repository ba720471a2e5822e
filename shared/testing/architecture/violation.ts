/** One breach of the house rules, told so that its author can mend it. */
export type Violation = { readonly path: string; readonly line?: number; readonly says: string };

export const tellViolation = ({ path, line, says }: Violation): string =>
  line === undefined ? `${path}: ${says}` : `${path}:${line}: ${says}`;
