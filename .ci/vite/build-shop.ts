import { rm, writeFile } from 'node:fs/promises';
import type { BuildEnvironment, ViteBuilder } from 'vite';
import type { Bundle } from '../bundle/bundle.ts';
import { precacheSets, shellPage } from '../bundle/precache-sets.ts';
import { precompress } from './precompress.ts';
import { writePrecacheLists } from './precache.ts';
import { renderShell } from './render-shell.ts';

/** Client, then server pages, then the page every installed shop starts from, then the service worker that lists them. */
export async function buildShop(builder: ViteBuilder, recorded: () => Bundle): Promise<void> {
  const environment = (name: string): BuildEnvironment => {
    const found = builder.environments[name];
    if (!found) throw new Error(`no environment ${name}`);
    return found;
  };
  await rm('dist', { recursive: true, force: true });
  await builder.build(environment('client'));
  await builder.build(environment('ssr'));
  await writeFile(`dist/client/${shellPage}`, await renderShell(recorded()));
  await builder.build(environment('serviceWorker'));
  await writePrecacheLists('dist/service-worker/service-worker.js', 'dist/client', precacheSets(recorded()));
  await rm('dist/service-worker', { recursive: true });
  await writeFile('dist/bundle.json', JSON.stringify(recorded(), null, 1));
  await precompress('dist/client');
}
