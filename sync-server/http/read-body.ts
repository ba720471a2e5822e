import type { Context } from 'hono';
import * as v from 'valibot';

/** JSON bodies are short texts; pictures have a route of their own. */
export const mostJsonBytes = 256 * 1024;

/** The bytes of a body, or null when it is longer than allowed, whatever its header says. */
export async function readBytes(c: Context, most: number): Promise<Uint8Array | null> {
  if (Number(c.req.header('content-length') ?? 0) > most) return null;
  const reader = c.req.raw.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    parts.push(next.value);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** A JSON body that fits the schema; null for anything else. */
export async function readJson<S extends v.GenericSchema>(c: Context, schema: S): Promise<v.InferOutput<S> | null> {
  const bytes = await readBytes(c, mostJsonBytes);
  if (bytes === null) return null;
  try {
    const parsed = v.safeParse(schema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
