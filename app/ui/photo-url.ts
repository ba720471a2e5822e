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

const walk: readonly Mat[] = [3, 5, 1, 4, 2];

/** The mat at a position of a grid: in one to four columns, neighbours beside and below never share one. */
export const matAt = (position: number): Mat => walk[position % walk.length] ?? 2;
