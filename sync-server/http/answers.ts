import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** An answer of ours that is not what was asked for: a machine code with a sentence in the dictionaries, and what fills it. */
export const refusal = (c: Context, status: ContentfulStatusCode, code: string, detail?: unknown): Response =>
  c.json(detail === undefined ? { code } : { code, detail }, status);

/** The one answer for everything that is not there or not for the one who asks: it never says which. */
export const notFound = (c: Context): Response => refusal(c, 404, 'not-found');
