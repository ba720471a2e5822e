import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchAnswer, patience } from './fetch-answer.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Asked = { readonly signal: AbortSignal; readonly method: string; readonly body?: Uint8Array };

/** A network that answers each question with `answer`, and breaks what it sends when the question is called off. */
const network = (answer: (asked: Asked) => Promise<Response>) =>
  vi.stubGlobal('fetch', (_: string, asked: Asked) => answer(asked));

/** A body whose next piece comes only when the one before was read, each after `wait`. */
function slowBody({ signal }: Asked, pieces: readonly string[], wait: number): ReadableStream<Uint8Array> {
  const left = [...pieces];
  return new ReadableStream(
    {
      start: (body) => signal.addEventListener('abort', () => body.error(signal.reason)),
      pull: (body) => {
        vi.advanceTimersByTime(wait);
        const piece = left.shift();
        if (signal.aborted) return;
        if (piece === undefined) body.close();
        else body.enqueue(new TextEncoder().encode(piece));
      },
    },
    { highWaterMark: 0 },
  );
}

test('a large answer on a slow line arrives as long as it moves', async () => {
  const pieces = Array.from({ length: 12 }, (_, i) => `piece ${i};`);
  network(async (asked) => new Response(slowBody(asked, pieces, patience.silence - 1)));
  const answer = await fetchAnswer({ method: 'GET', path: '/snap/catalog' });
  expect(new TextDecoder().decode(answer.body)).toBe(pieces.join(''));
  expect(vi.getTimerCount()).toBe(0);
});

test('an answer that falls silent half way is given up', async () => {
  network(async (asked) => new Response(slowBody(asked, ['half'], patience.silence)));
  await expect(fetchAnswer({ method: 'GET', path: '/snap/catalog' })).rejects.toThrow('no answer in time');
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  [0, 20_000],
  [2_000_000, 220_000],
])('with %i bytes on their way up an answer may take %i ms, no longer', async (length, most) => {
  let asked: Asked | undefined;
  network(
    (question) =>
      new Promise((_, reject) => {
        asked = question;
        question.signal.addEventListener('abort', () => reject(question.signal.reason as Error));
      }),
  );
  const answer = expect(
    fetchAnswer({ method: 'POST', path: '/media', ...(length === 0 ? {} : { body: new Uint8Array(length) }) }),
  ).rejects.toThrow('no answer in time');
  vi.advanceTimersByTime(most - 1);
  expect(asked?.signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(asked?.signal.aborted).toBe(true);
  await answer;
});

test('status and bytes are told as they came; a line that breaks rejects', async () => {
  network(async ({ method }) =>
    method === 'POST' ? new Response('no', { status: 415 }) : new Response(null, { status: 204 }),
  );
  const refused = await fetchAnswer({ method: 'POST', path: '/media', body: new Uint8Array(3) });
  expect([refused.status, new TextDecoder().decode(refused.body)]).toEqual([415, 'no']);
  expect(await fetchAnswer({ method: 'GET', path: '/x' })).toEqual({ status: 204, body: new Uint8Array() });
  network(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(fetchAnswer({ method: 'GET', path: '/x' })).rejects.toThrow('Failed to fetch');
  expect(vi.getTimerCount()).toBe(0);
});
