import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { svgOfPicture } from './picture.ts';
import { pictures } from './pictures.ts';

const folder = new URL('../../../public/art/', import.meta.url);

/** Writes every picture to `public/art` and takes away what is no longer drawn. */
async function drawArt(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files = new Map(pictures.map((picture) => [`${picture.name}.svg`, svgOfPicture(picture)]));
  for (const old of await readdir(folder)) if (!files.has(old)) await rm(new URL(old, folder));
  for (const [name, svg] of files) await writeFile(new URL(name, folder), svg);
  const largest = [...files].reduce((a, b) => (b[1].length > a[1].length ? b : a));
  console.log(`${files.size} pictures; the largest is ${largest[0]}, ${Buffer.byteLength(largest[1])} bytes`);
}

await drawArt();
