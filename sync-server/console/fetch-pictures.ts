import { findPhoto, photoToField } from '../../shared/domain/catalog/import/photo-field.ts';
import type { ImportPlan } from '../../shared/domain/catalog/import/import-plan.ts';
import { catalogStream } from '../../shared/replica/documents/catalog-doc.ts';
import { readKey } from '../../shared/replica/documents/flat-doc.ts';
import { type Writing, writeGroups } from './apply-plan.ts';
import type { Wire } from './wire.ts';

type ImageReference = ImportPlan['images'][number];

/** A picture's bytes within so many milliseconds; null where it does not come. */
export type Download = (url: string, wait: number) => Promise<Uint8Array | null>;

const longestWait = 10_000;
/** The first picture tells whether there is a network at all; it may not hold the import up for long. */
const firstWait = 5_000;
const atOnce = 4;

async function upload(wire: Wire, token: string, bytes: Uint8Array): Promise<string | null> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await wire.fetch('/media', { method: 'POST', headers, body: new Uint8Array(bytes) });
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
export async function fetchPictures(
  deps: { readonly wire: Wire; readonly download: Download },
  writing: Writing,
  images: readonly ImageReference[],
): Promise<number> {
  let fetched = 0;
  const bring = async (image: ImageReference, wait: number): Promise<boolean> => {
    const bytes = await deps.download(image.url, wait);
    const ref = bytes && (await upload(deps.wire, writing.session.token, bytes));
    if (!ref) return false;
    await keepRef(writing, image, ref);
    fetched += 1;
    return true;
  };
  const [first, ...rest] = images;
  if (!first || !(await bring(first, firstWait))) return fetched;
  const worker = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) await bring(next, longestWait);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return fetched;
}
