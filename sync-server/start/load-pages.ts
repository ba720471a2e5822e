import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import type { Pages } from '../http/http-deps.ts';
import type { PageRenderer } from '../ports/page-renderer.ts';
import { PlainSentence } from './plain-sentence.ts';

const chunkSchema = v.object({
  file: v.string(),
  source: v.nullable(v.string()),
  imports: v.array(v.string()),
  styles: v.array(v.string()),
});
const bundleSchema = v.object({ chunks: v.array(chunkSchema) });

type Chunk = v.InferOutput<typeof chunkSchema>;

/** The main file of the app, from which every page starts. */
const mainSource = 'app/main.tsx';

function withImports(chunks: readonly Chunk[], starts: readonly Chunk[]): readonly Chunk[] {
  const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]));
  const found = new Set(starts);
  for (const chunk of found)
    for (const file of chunk.imports) {
      const other = byFile.get(file);
      if (other) found.add(other);
    }
  return [...found];
}

/** Loads what `npm run build` made: the server's renderer, and which files a page needs. */
export async function loadPages(dist: string): Promise<Pages> {
  const bundle = await readBundle(join(dist, 'bundle.json'));
  const renderer: PageRenderer = await import(pathToFileURL(join(dist, 'server/entry-server.js')).href);
  const main = bundle.chunks.find(({ source }) => source === mainSource);
  if (!main) throw new PlainSentence('The built app has no main file; run `npm run build` again.');
  const url = ({ file }: Chunk) => `/${file}`;
  const atOnce = withImports(bundle.chunks, [main]);
  const styles = [...new Set(atOnce.flatMap((chunk) => chunk.styles))].map((file) => `/${file}`);
  return {
    renderer,
    assets: {
      script: url(main),
      styles,
      preloads: (page) => {
        const own = bundle.chunks.filter(({ source }) => source === page);
        return withImports(bundle.chunks, [main, ...own])
          .filter((chunk) => chunk !== main)
          .map(url);
      },
    },
  };
}

async function readBundle(path: string): Promise<v.InferOutput<typeof bundleSchema>> {
  try {
    return v.parse(bundleSchema, JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new PlainSentence('The app is not built yet; run `npm run build` first.', error);
  }
}
