import { type Bundle, type Chunk, chunksWithin, getChunkOf, mainSource } from './bundle.ts';

/** Files every installed shop keeps, and those a staff device keeps as well. Paths below dist/client. */
export type PrecacheSets = { readonly shell: readonly string[]; readonly staff: readonly string[] };

export const shellPage = 'shell.html';

const isOfFace = (chunk: Chunk, ...faces: readonly string[]) =>
  faces.some((face) => chunk.source?.startsWith(`app/${face}/`));

const filesOf = (chunks: readonly Chunk[]) => chunks.flatMap((chunk) => [chunk.file, ...chunk.styles]);

/**
 * The shell is what the storefront can load, every page of it, beside the shell page. Staff is the rest of the built
 * assets: back office, till, the worker and its wasm. The gallery is for its makers and in neither.
 */
export function precacheSets(bundle: Bundle): PrecacheSets {
  const main = getChunkOf(bundle, mainSource);
  const shell = new Set(filesOf(chunksWithin(bundle, main, (chunk) => isOfFace(chunk, 'admin', 'till', 'gallery'))));
  const withoutGallery = new Set(filesOf(chunksWithin(bundle, main, (chunk) => isOfFace(chunk, 'gallery'))));
  const whole = new Set(filesOf(chunksWithin(bundle, main, () => false)));
  const galleryOnly = whole.difference(withoutGallery);
  const assets = bundle.files.filter((file) => file.startsWith('assets/'));
  return {
    shell: [...shell, shellPage].toSorted(),
    staff: assets.filter((file) => !shell.has(file) && !galleryOnly.has(file)).toSorted(),
  };
}
