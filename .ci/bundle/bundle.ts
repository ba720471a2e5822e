/** One file of the client build: the chunks it needs at once and those it may load later, and the sources inside. */
export type Chunk = {
  readonly file: string;
  /** The module the chunk was made for, from the root; null for chunks shared by several. */
  readonly source: string | null;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly styles: readonly string[];
  /** Its modules from the root: `app/…`, `shared/…`, `node_modules/…`. */
  readonly modules: readonly string[];
};

/** The client build. `files` are all it wrote, the worker's and the wasm included, as paths below dist/client. */
export type Bundle = { readonly chunks: readonly Chunk[]; readonly files: readonly string[] };

export const mainSource = 'app/main.tsx';

/** The chunk made for a source file; throws when there is none. */
export function getChunkOf(bundle: Bundle, source: string): Chunk {
  const chunk = bundle.chunks.find((each) => each.source === source);
  if (!chunk) throw new Error(`the build has no chunk for ${source}`);
  return chunk;
}

/** The chunks that load with this one before it runs, itself first. */
export const chunksAtOnce = (bundle: Bundle, chunk: Chunk): readonly Chunk[] =>
  collectChunks(bundle, chunk, (each) => each.imports);

/** Every chunk that can be loaded from this one, itself first, without entering a chunk that `stop` names. */
export const chunksWithin = (bundle: Bundle, chunk: Chunk, stop: (chunk: Chunk) => boolean): readonly Chunk[] =>
  collectChunks(bundle, chunk, (each) => [...each.imports, ...each.dynamicImports], stop);

function collectChunks(
  bundle: Bundle,
  start: Chunk,
  next: (chunk: Chunk) => readonly string[],
  stop: (chunk: Chunk) => boolean = () => false,
): readonly Chunk[] {
  const byFile = new Map(bundle.chunks.map((chunk) => [chunk.file, chunk]));
  const found = new Set([start]);
  for (const chunk of found)
    for (const file of next(chunk)) {
      const other = byFile.get(file);
      if (other && !stop(other)) found.add(other);
    }
  return [...found];
}
