import type { Block, Run } from '../domain/catalog/block.ts';

export type RunStyle = { readonly strong: boolean; readonly emphasis: boolean; readonly link: string | null };

/** Collects blocks in reading order. White space is collapsed; what stays empty is left out. */
export type BlockBuilder = {
  readonly text: (text: string, style: RunStyle) => void;
  readonly image: (ref: string, alt: string) => void;
  /** Ends the paragraph, heading, list entry or cell that text goes to. */
  readonly breakLine: () => void;
  readonly openHeading: (level: 2 | 3) => void;
  readonly openList: (ordered: boolean) => void;
  readonly closeList: () => void;
  readonly openTable: () => void;
  readonly openRow: () => void;
  readonly openCell: () => void;
  readonly closeCell: () => void;
  readonly closeTable: () => void;
  readonly blocks: () => readonly Block[];
};

type Item = readonly Run[];

export function createBlockBuilder(): BlockBuilder {
  const done: Block[] = [];
  const held: Block[] = [];
  let runs: Run[] = [];
  let heading: 2 | 3 | null = null;
  const lists: boolean[] = [];
  let items: Item[] = [];
  let tables = 0;
  let rows: Item[][] = [];

  const takeRuns = (): Item => {
    const taken = trimmed(runs);
    runs = [];
    return taken;
  };
  const flush = (): void => {
    if (tables > 0) return;
    const taken = takeRuns();
    const level = heading;
    heading = null;
    if (taken.length === 0) return;
    if (lists.length > 0) items.push(taken);
    else done.push(level === null ? { type: 'paragraph', runs: taken } : { type: 'heading', level, runs: taken });
  };
  const release = (): void => {
    if (lists.length === 0 && tables === 0) done.push(...held.splice(0));
  };
  const endList = (): void => {
    flush();
    const ordered = lists.pop() ?? false;
    if (lists.length > 0) return;
    if (items.length > 0) done.push({ type: 'list', ordered, items });
    items = [];
    release();
  };
  const endCell = (): void => {
    if (tables !== 1) return;
    const row = rows.at(-1);
    const taken = takeRuns();
    if (row) row.push(taken);
    else if (taken.length > 0) rows.push([taken]);
  };
  const endTable = (): void => {
    if (tables === 1) {
      if (runs.length > 0 && trimmed(runs).length > 0) endCell();
      const filled = rows.filter((row) => row.some((cell) => cell.length > 0));
      if (filled.length > 0) done.push({ type: 'table', rows: filled });
      rows = [];
      runs = [];
    }
    tables = Math.max(0, tables - 1);
    release();
  };

  return {
    text: (text, style) => append(runs, text, style),
    image: (ref, alt) => {
      const isInside = lists.length > 0 || tables > 0;
      if (!isInside) flush();
      (isInside ? held : done).push({ type: 'image', ref, alt });
    },
    breakLine: () => (tables > 0 ? append(runs, ' ', plain) : flush()),
    openHeading: (level) => {
      flush();
      if (lists.length === 0 && tables === 0) heading = level;
    },
    openList: (ordered) => {
      flush();
      if (tables === 0) lists.push(ordered);
    },
    closeList: () => {
      if (lists.length > 0) endList();
    },
    openTable: () => {
      flush();
      for (let open = lists.length; open > 0; open--) endList();
      tables += 1;
    },
    openRow: () => {
      if (tables === 1) rows.push([]);
    },
    openCell: () => append(runs, ' ', plain),
    closeCell: endCell,
    closeTable: () => {
      if (tables > 0) endTable();
    },
    blocks: () => {
      for (let open = tables; open > 0; open--) endTable();
      for (let open = lists.length; open > 0; open--) endList();
      flush();
      return done;
    },
  };
}

const plain: RunStyle = { strong: false, emphasis: false, link: null };

function append(runs: Run[], text: string, style: RunStyle): void {
  const last = runs.at(-1);
  const collapsed = text.replace(/\s+/gu, ' ');
  const joined = last === undefined || last.text.endsWith(' ') ? collapsed.replace(/^ /, '') : collapsed;
  if (joined === '') return;
  const run: Run = {
    text: joined,
    ...(style.strong ? { strong: true as const } : {}),
    ...(style.emphasis ? { emphasis: true as const } : {}),
    ...(style.link === null ? {} : { link: style.link }),
  };
  if (last && last.strong === run.strong && last.emphasis === run.emphasis && last.link === run.link)
    runs[runs.length - 1] = { ...last, text: last.text + joined };
  else runs.push(run);
}

/** Without white space at the end; runs of nothing but white space stay only between others. */
function trimmed(runs: readonly Run[]): Item {
  const kept = [...runs];
  for (let last = kept.pop(); last; last = kept.pop()) {
    const text = last.text.trimEnd();
    if (text !== '') return [...kept, { ...last, text }];
  }
  return [];
}
