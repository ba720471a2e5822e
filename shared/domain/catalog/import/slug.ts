const LONGEST = 80;

/**
 * A product's address made from a text: folded, letters and digits of any script kept, everything else one hyphen,
 * at most 80 characters. Empty when nothing is left.
 */
export function slugFrom(text: string): string {
  const hyphened = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-');
  return Array.from(hyphened.replace(/^-+|-+$/g, ''))
    .slice(0, LONGEST)
    .join('')
    .replace(/-+$/, '');
}

/** The slug itself, or with six digits of the product's id where another product has it. */
export function freeSlug(wanted: string, product: string, isTaken: (slug: string) => boolean): string {
  const base = wanted === '' ? 'product' : wanted;
  return isTaken(base) ? `${base}-${product.slice(0, 6)}` : base;
}
