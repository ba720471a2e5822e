/** Pieces of one variant at one place. `inBin` are the promised pieces that were set aside already. */
export type StockClaims = {
  readonly shelf: number;
  readonly promised: number;
  readonly inBin: number;
  readonly rights: number;
  readonly safety: number;
};

/**
 * What may still be promised: `shelf − (open promises − those in bin) − Σ outstanding rights − safety` (architecture §5).
 * Negative when more was sold than promised stock allowed.
 */
export const freeOf = ({ shelf, promised, inBin, rights, safety }: StockClaims): number =>
  shelf - Math.max(0, promised - inBin) - rights - safety;
