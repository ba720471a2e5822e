/**
 * Where a picture is: `media:<sha256>` in this shop's media, `art:<name>` among its drawn art, an absolute https URL as
 * it is. Anything else, a script URL included, is no picture: null.
 */
export function photoUrl(ref: string | null | undefined): string | null {
  if (ref === null || ref === undefined) return null;
  if (/^media:[0-9a-f]{64}$/.test(ref)) return `/media/${ref.slice(6)}`;
  if (/^art:[a-z0-9-]+$/.test(ref)) return `/art/${ref.slice(4)}.svg`;
  return /^https:\/\/[^\s"'<>\\]+$/.test(ref) ? ref : null;
}

export type Mat = 1 | 2 | 3 | 4 | 5;

/** Neighbours never share a mat: a walk over the five that is also different between rows of two, three and four. */
export const matAt = (position: number): Mat => ([3, 5, 1, 4, 2, 4, 3, 1, 5, 2][position % 10] ?? 2) as Mat;
