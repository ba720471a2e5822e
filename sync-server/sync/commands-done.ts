import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { bytesToHex } from '../../shared/kernel/bytes.ts';
import { decodeCbor, encodeCbor } from '../../shared/protocol/strict-cbor.ts';
import type { Write } from './keeper.ts';

/** One command as a client named it: the name, who sent it, their key, and everything it said. */
export type CommandCall = {
  readonly name: string;
  readonly by: string;
  readonly key: string;
  readonly content: unknown;
};

const doneSchema = v.object({ content: v.string(), result: v.string() });
const space = 'command';

export type CommandsDone = {
  /** The id of the result of an equal call before; `key-reused` when the key stood for something else; null when it is new. */
  readonly find: (write: Write, call: CommandCall) => Promise<{ readonly result: string } | 'key-reused' | null>;
  /** Kept for ever: a call repeated after a year acts once. */
  readonly keep: (write: Write, call: CommandCall, result: string) => Promise<void>;
};

/** Of what a person typed only a keyed hash is kept: nobody can try names and numbers against it. */
export function createCommandsDone(secret: Uint8Array): CommandsDone {
  const keyOf = ({ name, by, key }: CommandCall) => `${name} ${by} ${key}`;
  const hashOf = ({ content }: CommandCall) => bytesToHex(hmac(sha256, secret, encodeCbor(content)));
  return {
    find: async ({ tx }, call) => {
      const bytes = await tx.getRecord(space, keyOf(call));
      if (bytes === null) return null;
      const done = v.parse(doneSchema, decodeCbor(bytes));
      return done.content === hashOf(call) ? { result: done.result } : 'key-reused';
    },
    keep: ({ tx }, call, result) => tx.putRecord(space, keyOf(call), encodeCbor({ content: hashOf(call), result })),
  };
}
