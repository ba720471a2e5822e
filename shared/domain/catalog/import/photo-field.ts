import type { Texts } from '../../../kernel/locale.ts';
import type { FieldValue } from './import-state.ts';

export type PhotoField = { readonly ref: string; readonly position: number; readonly alt: Texts };

/** The address a page may show a picture from: pages come over https, and browsers show nothing less in them. */
export const shownAddress = (url: string): string => url.replace(/^http:/i, 'https:');

/** A picture as it stands under `photo/<id>`: always the same bytes for the same picture. */
export function photoToField({ ref, position, alt }: PhotoField): string {
  const ordered = Object.fromEntries(Object.entries(alt).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({ ref, position, alt: ordered });
}

/** Reads a `photo/<id>` field; `null` when it is no picture. */
export function findPhoto(field: FieldValue | undefined): PhotoField | null {
  if (typeof field !== 'string') return null;
  try {
    const value: unknown = JSON.parse(field);
    return isPhoto(value) ? value : null;
  } catch {
    return null;
  }
}

function isPhoto(value: unknown): value is PhotoField {
  if (typeof value !== 'object' || value === null) return false;
  const photo = value as { ref?: unknown; position?: unknown; alt?: unknown };
  return typeof photo.ref === 'string' && typeof photo.position === 'number' && typeof photo.alt === 'object';
}

/** Same place and same words. The ref is left out: a fetched picture gets a media ref, which is nobody's edit. */
export function samePhoto(a: FieldValue, b: FieldValue): boolean {
  const [left, right] = [findPhoto(a), findPhoto(b)];
  if (!left || !right) return left === right;
  return photoToField({ ...left, ref: '' }) === photoToField({ ...right, ref: '' });
}
