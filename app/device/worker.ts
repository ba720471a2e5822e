import wasmAddress from '@automerge/automerge/automerge.wasm?url';
import { startAutomerge } from '../../shared/replica/start-automerge.ts';

await startAutomerge(wasmAddress);
