import { type Bundle, chunksWithin, getChunkOf, mainSource } from './bundle.ts';
import { precacheSets } from './precache-sets.ts';

const staffOnly = /^(app\/(admin|till|gallery|device\/worker)|shared\/(replica|testing)|node_modules\/@automerge)\//;
const automergeWasm = /automerge.*\.wasm$/;

/** What is wrong with the build: staff code where a visitor loads it, or a wasm missing or doubled. */
export function checkBundle(bundle: Bundle): readonly string[] {
  const sets = precacheSets(bundle);
  const staffFiles = new Set(sets.staff);
  const main = getChunkOf(bundle, mainSource);
  const visitors = chunksWithin(bundle, main, (chunk) => staffFiles.has(chunk.file));
  const leaks = visitors
    .filter((chunk) => sets.shell.includes(chunk.file))
    .flatMap((chunk) => chunk.modules.filter((module) => staffOnly.test(module)).map((module) => ({ chunk, module })))
    .map(({ chunk, module }) => `${chunk.file}, which a visitor loads, holds ${module}`);
  const wasm = bundle.files.filter((file) => automergeWasm.test(file));
  if (wasm.length !== 1)
    return [...leaks, `the build has ${wasm.length} Automerge wasm files, not one: ${wasm.join(', ')}`];
  return wasm.every((file) => staffFiles.has(file)) ? leaks : [...leaks, 'the Automerge wasm is not in the staff set'];
}
