import wasmAddress from '@automerge/automerge/automerge.wasm?url';
import { initAutomerge } from '../../shared/replica/automerge.ts';

await initAutomerge(wasmAddress);
