import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { must } from '../../../shared/kernel/assert.ts';
import type { PageMessage, WorkerMessage } from './messages.ts';
import { createPageDevice } from './page-device.ts';

const reported: unknown[] = [];
beforeEach(() => {
  reported.length = 0;
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
});
afterEach(() => void vi.unstubAllGlobals());

/** A worker that answers each question with what `says` makes of it. */
function open(says: (message: PageMessage, tell: (message: WorkerMessage) => void) => void) {
  let tell: (message: WorkerMessage) => void = () => undefined;
  let count = 0;
  return createPageDevice(
    {
      postMessage: (message) => says(message, (each) => tell(each)),
      onMessage: (heard) => {
        tell = heard;
      },
    },
    { newId: () => `id-${(count += 1)}`, enrolled: () => undefined },
  );
}
const idOf = (message: PageMessage) => must('id' in message ? message.id : undefined, 'an id');

test('a command that broke in the worker is refused, and the fault is reported', async () => {
  const device = open((message, tell) => tell({ t: 'broken', id: idOf(message), error: 'disk gone' }));
  const broken = { ok: false, refusal: { type: 'broken' } };
  expect(await device.run('undo-import', { id: 'x' })).toEqual(broken);
  expect(await device.enrol('secret', 'till')).toEqual(broken);
  expect(reported).toEqual([new Error('disk gone'), new Error('disk gone')]);
});

test('a command that cannot be sent is refused too', async () => {
  const unsendable = new Error('could not be cloned');
  const device = open(() => {
    throw unsendable;
  });
  expect(await device.run('undo-import', { id: 'x' })).toEqual({ ok: false, refusal: { type: 'broken' } });
  expect(reported).toEqual([unsendable]);
});

test('an answer is handed on as it is, and a fault told after it changes nothing', async () => {
  const answer = { ok: true, value: {} } as const;
  const device = open((message, tell) => {
    tell({ t: 'answer', id: idOf(message), answer });
    tell({ t: 'broken', id: idOf(message), error: 'late' });
  });
  expect(await device.run('undo-import', { id: 'x' })).toEqual(answer);
});
