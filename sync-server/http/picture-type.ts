/** Told from the first bytes, never from what the sender says. No SVG: it is a document that can hold scripts. */
export function pictureTypeOf(bytes: Uint8Array): 'image/webp' | 'image/jpeg' | 'image/png' | 'image/avif' | null {
  const latin = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes.length < 32) return null;
  if (latin(0, 4) === 'RIFF' && latin(8, 12) === 'WEBP') return 'image/webp';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (latin(0, 8) === '\u0089PNG\r\n\u001a\n') return 'image/png';
  if (latin(4, 8) === 'ftyp' && /^avi[fs]$/.test(latin(8, 12))) return 'image/avif';
  return null;
}
