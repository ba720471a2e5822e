import { beforeEach, expect, test } from 'vitest';
import { createInMemoryStore } from '../adapters/in-memory-store.ts';
import type { NewRow } from '../ports/store.ts';
import { type Keeper, createKeeper } from './keeper.ts';

let keeper: Keeper;
let told: string[];
let failures: string[];
beforeEach(() => {
  failures = [];
  keeper = createKeeper(createInMemoryStore(), (error) => failures.push(String(error)));
  told = [];
  keeper.onAppended((appended) => {
    for (const { stream, rows } of appended) told.push(`${stream} ${rows.map(({ seq }) => seq).join(',')}`);
  });
});

const row = (name: string): NewRow => ({
  hash: new TextEncoder().encode(name.padEnd(32)),
  bytes: new TextEncoder().encode(name),
  device: 'd',
  receivedAt: 1,
});

test('what a write appended is told once, stream by stream, new rows only', async () => {
  await keeper.write(async ({ append }) => {
    await append('site', [row('one'), row('one')]);
    await append('alloc:h1', [row('x')]);
    await append('site', [row('two'), row('one')]);
  });
  await keeper.write(({ append }) => append('site', [row('two')]));
  expect(told).toEqual(['site 1,2', 'alloc:h1 1']);
});

test('it is told after the commit and before the next write begins', async () => {
  const steps: string[] = [];
  keeper.onAppended(() => steps.push('told'));
  const write = (name: string) =>
    keeper.write(async ({ append, afterCommit }) => {
      steps.push(`${name} begins`);
      await append('site', [row(name)]);
      afterCommit(() => steps.push(`${name} committed`));
    });
  await Promise.all([write('a'), write('b'), keeper.read(async (tx) => steps.push(`head ${await tx.head('site')}`))]);
  expect(steps).toEqual(['a begins', 'a committed', 'told', 'b begins', 'b committed', 'told', 'head 2']);
});

test('of a write that fails nothing is told, and what it prepared is undone before the next', async () => {
  const steps: string[] = [];
  const failing = keeper.write(async ({ append, afterCommit, afterFailure }) => {
    await append('site', [row('one')]);
    afterCommit(() => steps.push('committed'));
    afterFailure(() => steps.push('undone'));
    throw new Error('planned');
  });
  const next = keeper.write(async () => steps.push('next'));
  await expect(failing).rejects.toThrow('planned');
  await next;
  expect([steps, told]).toEqual([['undone', 'next'], []]);
});

test('a listener that throws after the commit is noted, hides nothing from the others and fails no write', async () => {
  keeper.onAppended(() => {
    throw new Error('a bug');
  });
  const heard: number[] = [];
  keeper.onAppended(() => heard.push(1));
  const undone: number[] = [];
  const written = await keeper.write(async ({ append, afterCommit, afterFailure }) => {
    afterFailure(() => undone.push(1));
    afterCommit(() => {
      throw new Error('another');
    });
    return append('site', [row('one')]);
  });
  expect(written.map(({ seq }) => seq)).toEqual([1]);
  expect([told, heard, undone, failures]).toEqual([['site 1'], [1], [], ['Error: another', 'Error: a bug']]);
});

test('a name that no stream can have is a bug, not a stream', async () => {
  await expect(keeper.write(({ append }) => append('nonsense', [row('one')]))).rejects.toThrow(
    'a stream named nonsense',
  );
});
