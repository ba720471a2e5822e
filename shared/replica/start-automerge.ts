import { initializeWasm } from '@automerge/automerge/slim';

/**
 * Must have settled before any document is opened. `/slim` everywhere: one entry is one wasm.
 * Takes the wasm's address in a browser, its bytes on the server.
 */
export const startAutomerge = (wasm: string | Uint8Array): Promise<void> => initializeWasm(wasm);
