import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageAssets, PageRenderer } from '../../app/ports/page.ts';
import { type Bundle, chunksAtOnce, getChunkOf, mainSource } from '../bundle/bundle.ts';

const refuseToRead = (): never => {
  throw new Error('the page of /till is the same for every shop: it must not read the shelf');
};

/** Where the shell page finds its script and styles. */
export function shellAssets(bundle: Bundle): PageAssets {
  const main = getChunkOf(bundle, mainSource);
  const atOnce = chunksAtOnce(bundle, main);
  return {
    script: `/${main.file}`,
    styles: [...new Set(atOnce.flatMap((chunk) => chunk.styles))].map((file) => `/${file}`),
    preloads: () => atOnce.slice(1).map((chunk) => `/${chunk.file}`),
  };
}

/**
 * The document without content that the service worker answers with when the network is gone. It is the page the
 * built server module renders for `/till`, so its markup has one source.
 */
export async function renderShell(bundle: Bundle): Promise<string> {
  const built: PageRenderer = await import(pathToFileURL(resolve('dist/server/entry-server.js')).href);
  const shelf = { site: refuseToRead, products: refuseToRead, findBySlug: refuseToRead, findByVariant: refuseToRead };
  const page = await built.renderPage({ url: '/till', origin: '', shelf, assets: shellAssets(bundle) });
  if (page.status !== 200) throw new Error(`/till rendered with status ${page.status}`);
  return page.html;
}
