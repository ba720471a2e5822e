import { Parser } from 'htmlparser2';
import type { Block } from '../domain/catalog/block.ts';
import { shownAddress } from '../domain/catalog/import/photo-field.ts';
import { type BlockBuilder, type RunStyle, createBlockBuilder } from './block-builder.ts';
import { imageUrlFromCell } from './cell-values.ts';

// Gone with everything inside them.
const VANISHING = new Set(
  'script style iframe noscript template object embed svg math head title textarea select button form audio video canvas'.split(
    ' ',
  ),
);
const BREAKING = new Set(
  'p div section article header footer main aside blockquote pre address figure figcaption hr br center dl dt dd li h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

/**
 * Reads a description's HTML by an allow-list (paragraphs, headings, lists, tables, emphasis, links, images); all other
 * markup goes and its text stays, except scripts, styles, frames, forms and the like, which go whole. Plain text is HTML
 * too: a blank line begins a new paragraph. Never refuses.
 */
export function blocksFromHtml(html: string): readonly Block[] {
  const builder = createBlockBuilder();
  const style = createStyle();
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (VANISHING.has(name)) hidden += 1;
      if (hidden > 0) return;
      style.open(name, attributes['href']);
      openTag(builder, name, attributes);
    },
    onclosetag: (name) => {
      if (VANISHING.has(name)) hidden = Math.max(0, hidden - 1);
      else if (hidden === 0) {
        style.close(name);
        closeTag(builder, name);
      }
    },
    ontext: (text) => {
      if (hidden > 0) return;
      for (const [i, part] of text.split(/\n[^\S\n]*\n/).entries()) {
        if (i > 0) builder.breakLine();
        builder.text(part, style.current());
      }
    },
  });
  parser.end(html);
  return builder.blocks();
}

function openTag(builder: BlockBuilder, name: string, attributes: Readonly<Record<string, string>>): void {
  if (BREAKING.has(name)) builder.breakLine();
  if (/^h[12]$/.test(name)) builder.openHeading(2);
  else if (/^h[3-6]$/.test(name)) builder.openHeading(3);
  else if (name === 'ul' || name === 'ol') builder.openList(name === 'ol');
  else if (name === 'table') builder.openTable();
  else if (name === 'tr') builder.openRow();
  else if (name === 'td' || name === 'th') builder.openCell();
  else if (name === 'img') {
    const ref = imageUrlFromCell(attributes['src'] ?? '');
    if (ref !== null) builder.image(shownAddress(ref), (attributes['alt'] ?? '').replace(/\s+/gu, ' ').trim());
  }
}

function closeTag(builder: BlockBuilder, name: string): void {
  if (name === 'ul' || name === 'ol') builder.closeList();
  else if (name === 'table') builder.closeTable();
  else if (name === 'td' || name === 'th') builder.closeCell();
  else if (BREAKING.has(name) && name !== 'br') builder.breakLine();
}

function createStyle() {
  let strong = 0;
  let emphasis = 0;
  const links: (string | null)[] = [];
  const step = (name: string, by: 1 | -1): void => {
    if (name === 'b' || name === 'strong') strong = Math.max(0, strong + by);
    if (name === 'i' || name === 'em') emphasis = Math.max(0, emphasis + by);
  };
  return {
    open: (name: string, href: string | undefined): void => {
      step(name, 1);
      if (name === 'a') links.push(safeLink(href ?? ''));
    },
    close: (name: string): void => {
      step(name, -1);
      if (name === 'a') links.pop();
    },
    current: (): RunStyle => ({ strong: strong > 0, emphasis: emphasis > 0, link: links.at(-1) ?? null }),
  };
}

/** An absolute http(s), mailto or tel address as the URL standard writes it, else `null`. */
function safeLink(href: string): string | null {
  try {
    const url = new URL(href.trim().startsWith('//') ? `https:${href.trim()}` : href);
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
