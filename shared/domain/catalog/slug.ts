import { fold } from './fold.ts';

const longest = 80;

/**
 * The readable part of a product's address: letters and digits of any script as they are, and underscores (other shops'
 * handles have them), everything else as single hyphens, at most 80 characters. Empty when the title holds none of them.
 */
export function slugFromTitle(title: string): string {
  const hyphened = fold(title)
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}_]+/gu, '-');
  return trimHyphens(Array.from(trimHyphens(hyphened)).slice(0, longest).join(''));
}

/** The slug, or the slug with the end of the id where it is taken or empty: the same on every device. */
export function freeSlug(slug: string, id: string, isTaken: (slug: string) => boolean): string {
  if (slug !== '' && !isTaken(slug)) return slug;
  return `${slug === '' ? 'item' : slug}-${id.slice(-8)}`;
}

const trimHyphens = (text: string): string => text.replace(/^-+|-+$/gu, '');
