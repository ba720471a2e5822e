import { type Result, ok, refuse } from '../kernel/result.ts';
import type { FileRefusal } from './file-refusal.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gbk';

/** Text of a file with every line break as `\n`, and the encoding it was in. */
export type DecodedText = { readonly text: string; readonly encoding: Encoding };

const LARGEST_MEGABYTES = 64;
const SNIFFED = 4096;

/**
 * Reads a file's bytes as text: by its byte order mark, by the zero bytes of UTF-16, else UTF-8, else GBK (as Chinese
 * Windows writes). Refused: nothing in it, more than 64 MB, a zip (spreadsheets are zips), bytes that are none of these.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, FileRefusal> {
  if (bytes.length > LARGEST_MEGABYTES * 1024 * 1024)
    return refuse({ type: 'too-large', megabytes: LARGEST_MEGABYTES });
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return refuse({ type: 'spreadsheet' });
  for (const encoding of candidates(bytes)) {
    const text = decode(bytes, encoding);
    if (text === null || text.includes('\0')) continue;
    const lines = text.replace(/\r\n?/g, '\n');
    return lines.trim() === '' ? refuse({ type: 'empty' }) : ok({ text: lines, encoding });
  }
  return refuse({ type: 'not-text' });
}

function candidates(bytes: Uint8Array): readonly Encoding[] {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return ['utf-8'];
  if (startsWith(bytes, 0xff, 0xfe)) return ['utf-16le'];
  if (startsWith(bytes, 0xfe, 0xff)) return ['utf-16be'];
  const zeros = [0, 0];
  for (const [i, byte] of bytes.subarray(0, SNIFFED).entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === odd) return ['utf-8', 'gbk'];
  return odd > even ? ['utf-16le'] : ['utf-16be'];
}

// TextDecoder leaves the mark out by itself.
function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);
