import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { bytesToHex } from '../kernel/bytes.ts';
import { decodeLogEntry } from '../protocol/log-entry.ts';
import type { JournalFact } from './facts/journal-facts.ts';
import { emptyJournal, entriesPerSegment, foldOwnEntry, type JournalRow, nextJournalRow } from './journal-state.ts';

vi.setConfig({ testTimeout: 60_000 });

const sale = (sequence: number): JournalFact => ({
  type: 'sale-made',
  id: `sale ${sequence}`,
  receipt: `H1-1-A-${sequence}`,
  sequence,
  order: null,
  clerk: 'c',
  member: null,
  currency: 'CNY',
  lines: [],
  total: 0,
  tenders: [],
});

function write(count: number): readonly JournalRow[] {
  const rows: JournalRow[] = [];
  for (let i = 1; i <= count; i++)
    rows.push(nextJournalRow(rows.at(-1)?.state ?? emptyJournal, 'lake', 'd'.repeat(16), i, sale(i)));
  return rows;
}

test('a segment takes 5,000 entries; numbers and chain run on into the next', () => {
  const rows = write(entriesPerSegment + 2);
  const [last, first] = [rows[entriesPerSegment - 1], rows[entriesPerSegment]];
  expect([last?.stream, first?.stream]).toEqual([
    `journal:lake:${'d'.repeat(16)}:1`,
    `journal:lake:${'d'.repeat(16)}:2`,
  ]);
  const entry = decodeLogEntry(first?.bytes ?? new Uint8Array());
  expect(entry.n).toBe(entriesPerSegment + 1);
  expect(bytesToHex(entry.prev ?? new Uint8Array())).toBe(bytesToHex(last?.hash ?? new Uint8Array()));
  expect(rows.at(-1)?.state).toMatchObject({ segment: 2, inSegment: 2, sequence: entriesPerSegment + 2 });
});

test('read again from its entries, also twice over, the journal stands where it stood', () => {
  const rows = write(entriesPerSegment + 3);
  let state = emptyJournal;
  for (const { stream, bytes, hash } of [...rows, ...rows.slice(-5)])
    state = foldOwnEntry(state, Number(stream.split(':').at(-1)), decodeLogEntry(bytes), hash);
  expect(state).toEqual(rows.at(-1)?.state);
});

test('a stock entry moves the number and leaves the receipts', () => {
  const { state } = nextJournalRow({ ...emptyJournal, sequence: 7 }, 'lake', 'd'.repeat(16), 0, {
    type: 'stock-moved',
    by: 'c',
    movements: [],
  });
  expect(state).toMatchObject({ n: 1, sequence: 7 });
});

test('an older entry met late, in its own segment or an earlier one, still counts its receipt', () => {
  const noHash = new Uint8Array(32);
  const moved = { n: 45_001, prev: null, at: 1, fact: { type: 'stock-moved' } };
  const state = foldOwnEntry(emptyJournal, 10, moved, noHash);
  const late = foldOwnEntry(state, 9, { n: 45_000, prev: null, at: 1, fact: sale(44_000) }, noHash);
  expect(late).toEqual({ ...state, sequence: 44_000 });
  expect(foldOwnEntry(late, 2, { n: 6_000, prev: null, at: 1, fact: sale(5_000) }, noHash)).toEqual(late);
});

test('in whatever order its entries are met, a journal gives no number twice', () => {
  const facts = [sale(1), { type: 'stock-moved', by: 'c', movements: [] } as const, sale(2), sale(3)];
  const entries = facts.map((fact, i) => ({ n: i + 1, prev: null, at: 1, fact }));
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (met) => {
      const state = met.reduce((all, entry) => foldOwnEntry(all, 1, entry, new Uint8Array(32)), emptyJournal);
      expect(state).toMatchObject({ n: 4, sequence: 3 });
    }),
  );
});
