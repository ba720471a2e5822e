import { initializeWasm, isWasmInitialized } from '@automerge/automerge/slim';

/** The one door to Automerge: everything of ours imports it from here, so that exactly one copy is built. */
export {
  applyChanges,
  change,
  clone,
  decodeChange,
  type DecodedChange,
  type Doc,
  getActorId,
  getAllChanges,
  getConflicts,
  getHeads,
  getLastLocalChange,
  hasHeads,
  ImmutableString,
  init,
  isImmutableString,
  load,
  save,
} from '@automerge/automerge/slim';

/** Starts the wasm, once; later calls change nothing. `wasm` is the address of `automerge.wasm` or its bytes. */
export async function initAutomerge(wasm: string | Uint8Array): Promise<void> {
  if (!isWasmInitialized()) await initializeWasm(wasm);
}
