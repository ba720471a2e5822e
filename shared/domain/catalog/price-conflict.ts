/** One price edited apart: what every device sells at until the case is settled, and all values for that case. */
export type PriceCase = { readonly stands: number; readonly values: readonly number[] };

/** The same price edited apart on two devices: the lower stands, finished sales keep theirs (rules §14). Throws without a value. */
export function priceThatStands(values: readonly number[]): number {
  const [first, ...others] = values;
  if (first === undefined) throw new Error('no price to choose from');
  return others.reduce((low, price) => Math.min(low, price), first);
}

/** The case that concurrent values of one price make, values ascending; null when they agree. */
export function findPriceCase(values: readonly number[]): PriceCase | null {
  const distinct = [...new Set(values)].toSorted((a, b) => a - b);
  return distinct.length < 2 ? null : { stands: priceThatStands(distinct), values: distinct };
}
