import { escapeHtml } from './html-text.ts';

export type DocumentParts = {
  readonly lang: string;
  readonly title: string;
  /** Elements of the head, already escaped. */
  readonly head: readonly string[];
  readonly script: string;
  readonly styles: readonly string[];
  readonly preloads: readonly string[];
  /** What stands in #app, already rendered. */
  readonly content: string;
  /** After #app, already escaped. */
  readonly tail: readonly string[];
};

/** A whole document. No style and no script of its own: the content security policy allows none. */
export const htmlDocument = (parts: DocumentParts): string => `<!doctype html>
<html lang="${escapeHtml(parts.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<title>${escapeHtml(parts.title)}</title>
<meta name="theme-color" content="#f9faf8" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#141917" media="(prefers-color-scheme: dark)">
<link rel="icon" href="/icons/favicon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/icons/apple-touch-icon.png">
<link rel="manifest" href="/manifest.webmanifest">
${[
  ...parts.head,
  ...parts.styles.map((href) => `<link rel="stylesheet" href="${escapeHtml(href)}">`),
  ...parts.preloads.map((href) => `<link rel="modulepreload" href="${escapeHtml(href)}">`),
].join('\n')}
<script type="module" src="${escapeHtml(parts.script)}"></script>
</head>
<body><div id="app">${parts.content}</div>${parts.tail.join('')}</body>
</html>
`;
