import { isIP } from 'node:net';
import { catalogStream } from '../../shared/replica/documents/catalog-doc.ts';
import { findPhoto, photoToField } from '../../shared/domain/catalog/import/photo-field.ts';
import type { ImportPlan } from '../../shared/domain/catalog/import/import-plan.ts';
import { readKey } from '../../shared/replica/documents/flat-doc.ts';
import { type Writing, writeGroups } from './apply-plan.ts';
import type { Wire } from './wire.ts';

type ImageReference = ImportPlan['images'][number];

const mostBytes = 5 * 1_048_576;
const longestWait = 10_000;
/** The first picture tells whether there is a network at all; it may not hold the import up for long. */
const firstWait = 5_000;
const atOnce = 4;

/** Pictures of the open net only: a product file must not make the shop's machine ask its own network. */
function isOpenAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (
    /^https?:$/.test(protocol) &&
    isIP(hostname.replace(/^\[|\]$/g, '')) === 0 &&
    hostname.includes('.') &&
    !/\.(local|internal|localhost)$/.test(hostname)
  );
}

async function download(url: string, wait: number): Promise<Uint8Array | null> {
  if (!isOpenAddress(url)) return null;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(wait), redirect: 'error' });
    if (!response.ok || Number(response.headers.get('content-length') ?? 0) > mostBytes) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length <= mostBytes ? bytes : null;
  } catch {
    return null;
  }
}

async function upload(wire: Wire, token: string, bytes: Uint8Array): Promise<string | null> {
  const response = await wire.fetch('/media', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: new Uint8Array(bytes),
  });
  return response.ok ? ((await response.json()) as { ref: string }).ref : null;
}

async function keepRef(writing: Writing, { product, photo }: ImageReference, ref: string): Promise<void> {
  const stream = catalogStream(product);
  const key = `${product}/photo/${photo}`;
  const doc = writing.replica.docs.get(stream);
  const found = findPhoto(doc ? readKey(doc, key) : undefined);
  if (found) await writeGroups(writing, stream, 'catalog', [[{ key, value: photoToField({ ...found, ref }) }]]);
}

/**
 * Brings pictures into the shop where the network allows; the others stay references. Resolves to how many came in.
 * When the first does not come, the rest is not tried.
 */
export async function fetchPictures(wire: Wire, writing: Writing, images: readonly ImageReference[]): Promise<number> {
  let fetched = 0;
  const bring = async (image: ImageReference, wait: number): Promise<boolean> => {
    const bytes = await download(image.url, wait);
    const ref = bytes && (await upload(wire, writing.session.token, bytes));
    if (!ref) return false;
    await keepRef(writing, image, ref);
    fetched += 1;
    return true;
  };
  const [first, ...rest] = images;
  if (!first || !(await bring(first, firstWait))) return fetched;
  const waiting = [...rest];
  const workers = Array.from({ length: atOnce }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await bring(next, longestWait);
  });
  await Promise.all(workers);
  return fetched;
}
