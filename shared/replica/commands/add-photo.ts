import { bytesToHex } from '../../kernel/bytes.ts';
import { ok } from '../../kernel/result.ts';
import { rowHash } from '../../protocol/log-entry.ts';
import { type Command, refused } from './command-context.ts';

/** A picture that waits to be uploaded, under the hexadecimal hash of its bytes. */
export type PendingPhoto = { readonly bytes: Uint8Array; readonly type: string; readonly at: number };

const largestPhoto = 5 * 1_048_576;
const photoTypes: readonly string[] = ['image/webp', 'image/jpeg', 'image/png', 'image/avif'];

/** Keeps a picture on this device and names it by its content from the start; it is uploaded when there is a line. */
export const addPhoto: Command<'add-photo'> = async ({ state }, { bytes, type }) => {
  if (!photoTypes.includes(type)) return refused('not-a-picture');
  if (bytes.length === 0 || bytes.length > largestPhoto) return refused('too-large');
  const hash = bytesToHex(rowHash(bytes));
  const photo: PendingPhoto = { bytes, type, at: state.env.now() };
  await state.env.store.commit([{ space: 'media', key: hash, value: photo }], { strict: true });
  return ok({ ref: `media:${hash}` });
};
