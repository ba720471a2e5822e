import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { databaseIn } from '../start/open-shop.ts';
import { PlainSentence } from '../start/plain-sentence.ts';
import { openWire } from './open-wire.ts';

const linkSchema = v.object({ path: v.string(), url: v.string() });

/** A one-time owner link for whoever may use the server's machine: through the running server, or for its next start. */
async function createOwnerLink(folder: string): Promise<string> {
  if (!existsSync(databaseIn(folder)))
    throw new PlainSentence(`There is no shop in ${folder}; name its folder in DATA_DIR, or begin one with npm start.`);
  const { wire, secret, isRunning, close } = await openWire(folder);
  try {
    const response = await wire.fetch('/auth/owner-link', { method: 'POST', body: JSON.stringify({ secret }) });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const { url, path } = v.parse(linkSchema, await response.json());
    return isRunning ? url : `${process.env['PUBLIC_URL'] || `http://localhost:${process.env['PORT'] || 8787}`}${path}`;
  } finally {
    await close();
  }
}

try {
  console.log(await createOwnerLink(resolve(process.env['DATA_DIR'] || './data')));
} catch (error) {
  process.stderr.write(`${error instanceof PlainSentence ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
}
