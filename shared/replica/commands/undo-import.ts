import { ok } from '../../kernel/result.ts';
import { type KeyWrite, readKey } from '../documents/flat-doc.ts';
import type { ImportRecord } from '../import-record.ts';
import { record } from '../record.ts';
import { type Command, type CommandContext, refused } from './command-context.ts';
import { undoMovement } from './opening-movements.ts';

const movementsPerEntry = 250;

const streamsOf = ({ undo }: ImportRecord): readonly string[] => [...new Set(undo.map(({ stream }) => stream))];

/** The fields of one document that still hold what the import wrote, as they were before it. */
async function inverse(context: CommandContext, imported: ImportRecord, stream: string): Promise<readonly KeyWrite[]> {
  const doc = await context.state.docs.open(stream);
  const own = imported.undo.filter((write) => write.stream === stream && readKey(doc, write.key) === write.wrote);
  return own.map(({ key, before }) => ({ key, value: before }));
}

/** Takes an import back: what was edited or sold since stays. The import is marked undone with the last step. */
export async function takeBack(context: CommandContext, imported: ImportRecord): Promise<void> {
  const { state, who, exclusive, report, flush } = context;
  const streams = streamsOf(imported);
  for (const [i, stream] of streams.entries()) {
    await exclusive(async () => {
      const docs = [{ stream, writes: await inverse(context, imported, stream) }];
      await record(state, { intent: 'undo-import', docs, strict: false });
    });
    report(i + 1, streams.length + 1);
    flush();
  }
  await exclusive(async () => {
    const at = state.env.now();
    const movements = imported.openings
      .map((opening) => undoMovement(state.places, imported.place, opening, at))
      .filter((movement) => movement !== null);
    const entries = Math.ceil(movements.length / movementsPerEntry);
    const facts = Array.from({ length: entries }, (_, i) => {
      const some = movements.slice(i * movementsPerEntry, (i + 1) * movementsPerEntry);
      return { place: imported.place, fact: { type: 'stock-moved', by: who.person, movements: some } as const };
    });
    const undone: ImportRecord = { ...imported, done: { ...imported.done, undone: true } };
    const extra = [{ space: 'imports', key: imported.done.id, value: undone } as const];
    await record(state, { intent: 'undo-import', facts, extra, strict: true });
    state.imports.set(imported.done.id, undone);
  });
  state.topics.touch('imports');
}

/** Takes a whole import back as one step. */
export const undoImport: Command<'undo-import'> = async (context, { id }) => {
  const imported = context.state.imports.get(id);
  if (!imported) return refused('unknown-import');
  if (imported.done.undone) return ok({});
  await takeBack(context, imported);
  return ok({});
};
