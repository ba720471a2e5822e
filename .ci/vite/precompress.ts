import { glob, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const texts = '**/*.{js,css,html,svg,json,webmanifest,wasm,txt}';
/** Below it the header costs more than the compression gives. */
const minimumBytes = 512;

/** Writes `.br` and `.gz` beside every file of text or wasm, for a server that only picks the right one. */
export async function precompress(directory: string): Promise<void> {
  const files = await Array.fromAsync(glob(texts, { cwd: directory }));
  await Promise.all(files.map((file) => precompressFile(`${directory}/${file}`)));
}

async function precompressFile(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < minimumBytes) return;
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const [small, wide] = await Promise.all([
    promisify(brotliCompress)(content, { params: quality }),
    promisify(gzip)(content, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${path}.br`, small), writeFile(`${path}.gz`, wide)]);
}
