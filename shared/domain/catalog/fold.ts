/**
 * One spelling for texts that mean the same to a person: Unicode NFKC (full-width becomes half-width), lower case,
 * trimmed, inner white space as single spaces. Identity of imported option values rests on it: never change its result.
 */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFKC').replace(/\s+/gu, ' ').trim();
}
