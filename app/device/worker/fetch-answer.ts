import type { Env } from '../../../shared/replica/env.ts';

/**
 * How long an answer may take. `silence` is between two pieces of it, so that a large one on a slow line arrives as long
 * as it moves. While a body goes up a browser says nothing: that is bounded by its size at `slowest` bytes a second.
 */
export const patience = { silence: 20_000, slowest: 10_000 } as const;

/** A timer that is set anew with every sign of life; `signal` aborts when there was none in time. */
function createWatch(): {
  readonly signal: AbortSignal;
  readonly allow: (millis: number) => void;
  readonly end: () => void;
} {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => clearTimeout(timer);
  const allow = (millis: number): void => {
    end();
    timer = setTimeout(() => controller.abort(new DOMException('no answer in time', 'TimeoutError')), millis);
  };
  return { signal: controller.signal, allow, end };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

async function readBody(answer: Response, heard: () => void): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const reader = answer.body?.getReader();
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
    heard();
    chunks.push(read.value);
  }
  return joined(chunks);
}

/** Asks the shop's server. Rejects when it cannot be reached or falls silent; the next try comes with the back-off. */
export const fetchAnswer: Env['fetch'] = async ({ method, path, headers, body }) => {
  const watch = createWatch();
  watch.allow(patience.silence + ((body?.length ?? 0) / patience.slowest) * 1_000);
  try {
    const answer = await fetch(path, {
      method,
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
      signal: watch.signal,
    });
    watch.allow(patience.silence);
    return { status: answer.status, body: await readBody(answer, () => watch.allow(patience.silence)) };
  } finally {
    watch.end();
  }
};
