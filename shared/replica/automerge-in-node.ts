import { automergeWasmBase64 } from '@automerge/automerge/automerge.wasm.base64';
import { initializeBase64Wasm, isWasmInitialized } from '@automerge/automerge/slim';

/** Starts Automerge from the package's own bytes, without a file or an address: for the server and for tests, never for a browser. */
export async function initAutomergeInNode(): Promise<void> {
  if (!isWasmInitialized()) await initializeBase64Wasm(automergeWasmBase64);
}
