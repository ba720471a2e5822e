import type { Block, Run } from '../../../../shared/domain/catalog/block.ts';

/** Stands for a block that plain text cannot say (a picture, a table): kept where it is, deleted with its line. */
const mark = (number: number): string => `⟦${number}⟧`;

const markLine = /^⟦(\d+)⟧$/;

const textOfRuns = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

function textOfBlock(block: Block, index: number): string {
  switch (block.type) {
    case 'paragraph':
      return textOfRuns(block.runs);
    case 'heading':
      return `${block.level === 2 ? '#' : '##'} ${textOfRuns(block.runs)}`;
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${textOfRuns(item)}`).join('\n');
    case 'table':
    case 'image':
      return mark(index + 1);
  }
}

/** A description as a person edits it: paragraphs between empty lines, `# ` headings, `- ` and `1. ` lists. */
export const textFromBlocks = (blocks: readonly Block[]): string => blocks.map(textOfBlock).join('\n\n');

const plain = (text: string): readonly Run[] => [{ text }];

function blockFromText(text: string): Block {
  const heading = /^(#{1,2})\s+(.+)$/.exec(text);
  if (heading?.[2] !== undefined)
    return { type: 'heading', level: heading[1] === '#' ? 2 : 3, runs: plain(heading[2]) };
  const lines = text.split('\n');
  if (lines.every((line) => /^-\s+\S/.test(line)))
    return { type: 'list', ordered: false, items: lines.map((line) => plain(line.replace(/^-\s+/, ''))) };
  if (lines.every((line) => /^\d+\.\s+\S/.test(line)))
    return { type: 'list', ordered: true, items: lines.map((line) => plain(line.replace(/^\d+\.\s+/, ''))) };
  return { type: 'paragraph', runs: plain(text) };
}

/**
 * The blocks of an edited text. A part that was not touched keeps its block with bold, links and all; marked pictures
 * and tables come back as they were.
 */
export function blocksFromText(text: string, before: readonly Block[]): readonly Block[] {
  const untouched = new Map(before.map((block, index) => [textOfBlock(block, index), block]));
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part): readonly Block[] => {
      const known = untouched.get(part);
      if (known) return [known];
      return markLine.test(part) ? [] : [blockFromText(part)];
    });
}
