import { simplifiedForms, traditionalForms } from './simplified-forms.ts';

const simplified = new Map<string, string>();
const forms = Array.from(simplifiedForms);
for (const [i, form] of Array.from(traditionalForms).entries()) simplified.set(form, forms[i] ?? form);

/** Common traditional characters as their simplified forms, so that either finds the other; all else as it is. */
export function simplify(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character);
}
