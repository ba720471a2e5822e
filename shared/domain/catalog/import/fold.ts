/** The form in which names are compared: NFKC, lower case, trimmed, white space inside collapsed to one space. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/**
 * The key of an option value: its folded main-language label, with the two characters that separate parts of a field
 * key (`/`, `@`) and `%` written as percent codes.
 */
export function optionValueKey(label: string): string {
  return foldText(label).replace(/[%/@]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
}
