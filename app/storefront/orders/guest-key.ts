import { kept } from '../kept.ts';

const storageKey = 'counterpart.guest';

const isKey = (text: string | null): text is string => text !== null && /^[\w-]{22}$/.test(text);

const newKey = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
};

/** This browser's secret as a guest: whoever holds it sees the orders placed with it. Made when first needed. */
export function guestKey(): string {
  const known = kept.read(storageKey);
  if (isKey(known)) return known;
  const key = newKey();
  kept.write(storageKey, key);
  return key;
}

/** Whether this browser ever ordered here. */
export const hasGuestKey = (): boolean => isKey(kept.read(storageKey));
