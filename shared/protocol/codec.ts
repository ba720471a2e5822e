import * as v from 'valibot';
import { type Result, ok, refuse } from '../kernel/result.ts';
import { clientMessageSchema } from './client-messages.ts';
import type { ClientMessage, ServerMessage } from './messages.ts';
import { serverMessageSchema } from './server-messages.ts';
import { encodeCbor, tryDecodeCbor } from './strict-cbor.ts';
import { limits } from './version.ts';

export type FrameRefusal = { readonly type: 'frame-too-large' | 'malformed-frame' };

/** One frame of the wire. The same message always gives the same bytes, so a frame can be built once and sent to many. */
export const encodeMessage = (message: ClientMessage | ServerMessage): Uint8Array => encodeCbor(message);

/** What a client sent, whole and within every limit of PROTOCOL.md, or why not. Never throws. */
export function decodeClientMessage(bytes: Uint8Array): Result<ClientMessage, FrameRefusal> {
  if (bytes.length > limits.frame) return refuse({ type: 'frame-too-large' });
  const parsed = v.safeParse(clientMessageSchema, tryDecodeCbor(bytes));
  return parsed.success ? ok(parsed.output) : refuse({ type: 'malformed-frame' });
}

/** What the server sent. Never throws. */
export function decodeServerMessage(bytes: Uint8Array): Result<ServerMessage, FrameRefusal> {
  if (bytes.length > limits.frame) return refuse({ type: 'frame-too-large' });
  const parsed = v.safeParse(serverMessageSchema, tryDecodeCbor(bytes));
  return parsed.success ? ok(parsed.output) : refuse({ type: 'malformed-frame' });
}
