import { expect, test } from 'vitest';
import { type EditTarget, type Saved, createFieldEdit } from './field-edit.ts';

/** A shop that keeps what it is told until it is asked to answer. */
function openField(saved = 'Bowl') {
  const calls: { readonly text: string; readonly answer: (refusal: Saved) => Promise<void> }[] = [];
  const target: EditTarget = {
    saved,
    save: (text) =>
      new Promise((resolve) => {
        const answer = async (refusal: Saved) => {
          resolve(refusal);
          await Promise.resolve();
        };
        calls.push({ text, answer });
      }),
  };
  const edit = createFieldEdit();
  return { calls, edit, type: (text: string) => edit.input(text, () => target) };
}

test('a text stays until the shop has taken it', async () => {
  const { calls, edit, type } = openField();
  type('Cup');
  edit.commit();
  expect(edit.typed()).toBe('Cup');
  await calls[0]?.answer(null);
  expect([edit.typed(), edit.refused()]).toEqual([null, null]);
});

test('a refused text stays with its sentence, and may be offered again', async () => {
  const { calls, edit, type } = openField();
  type('Cup');
  edit.commit();
  await calls[0]?.answer('No room');
  expect([edit.typed(), edit.refused()]).toEqual(['Cup', 'No room']);
  edit.commit();
  expect(calls.map(({ text }) => text)).toEqual(['Cup', 'Cup']);
  type('Cups');
  expect(edit.refused()).toBeNull();
});

test('leaving saves what nobody offered yet, once, and nothing that was refused', async () => {
  const { calls, edit, type } = openField();
  type('Cup');
  edit.commit();
  edit.leave();
  expect(calls).toHaveLength(1);
  await calls[0]?.answer('No room');
  edit.leave();
  expect(calls).toHaveLength(1);
  type('Cups');
  edit.leave();
  expect(calls.map(({ text }) => text)).toEqual(['Cup', 'Cups']);
});

test('letters typed while a save is under way are kept', async () => {
  const { calls, edit, type } = openField();
  type('Cup');
  edit.commit();
  type('Cups');
  await calls[0]?.answer(null);
  expect(edit.typed()).toBe('Cups');
});

test('a text belongs to the field it was begun in', () => {
  const said: string[] = [];
  const fieldOf = (language: string) => (): EditTarget => ({
    saved: '',
    save: (text) => {
      said.push(`${language}: ${text}`);
      return null;
    },
  });
  const edit = createFieldEdit();
  edit.input('碗', fieldOf('zh-CN'));
  edit.input('碗子', fieldOf('en'));
  edit.commit();
  expect(said).toEqual(['zh-CN: 碗子']);
  edit.input('Bowl', fieldOf('en'));
  edit.commit();
  expect(said).toEqual(['zh-CN: 碗子', 'en: Bowl']);
});

test('what is not changed is not saved', () => {
  const { calls, edit, type } = openField();
  edit.commit();
  type('Bow');
  type('Bowl');
  edit.commit();
  expect([calls.length, edit.typed()]).toEqual([0, null]);
});
