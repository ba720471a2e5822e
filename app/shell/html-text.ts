const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** JSON that cannot end its script element and is also JavaScript. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

const tag = /<[^">]*(?:"[^"]*"[^">]*)*>/g;

/**
 * Escapes `<` inside attribute values, where HTML and Solid allow it, so that every `<` left begins an element and
 * looking for `<script` finds elements alone. `html` is what Solid rendered: quoted attributes, `<` escaped in texts.
 */
export const escapeAttributes = (html: string): string =>
  html.replace(tag, (whole) => (whole.lastIndexOf('<') > 0 ? `<${whole.slice(1).replaceAll('<', '&lt;')}` : whole));
