import { fold } from '../fold.ts';

/**
 * The key of an option value: its folded main-language label, with the two characters that separate parts of a field
 * key (`/`, `@`) and `%` written as percent codes.
 */
export function optionValueKey(label: string): string {
  return fold(label).replace(/[%/@]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
}
