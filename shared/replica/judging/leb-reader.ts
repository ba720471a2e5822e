/** Reads the variable-length numbers and byte runs of a stored change; throws past the end or past 2^53. */
export type LebReader = {
  readonly done: () => boolean;
  readonly unsigned: () => number;
  readonly signed: () => number;
  readonly take: (length: number) => Uint8Array;
};

export function createLebReader(bytes: Uint8Array): LebReader {
  let at = 0;
  const byte = (): number => {
    const next = bytes[at];
    if (next === undefined) throw new Error('a number runs past the end');
    at += 1;
    return next;
  };
  const read = (): { readonly value: number; readonly scale: number; readonly last: number } => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const next = byte();
      value += (next & 0x7f) * scale;
      scale *= 128;
      if (!Number.isSafeInteger(value) || scale > 2 ** 63) throw new Error('a number is too large');
      if (next < 0x80) return { value, scale, last: next };
    }
  };
  return {
    done: () => at >= bytes.length,
    unsigned: () => read().value,
    signed: () => {
      const { value, scale, last } = read();
      return (last & 0x40) === 0 ? value : value - scale;
    },
    take: (length) => {
      if (length > bytes.length - at) throw new Error('a run of bytes runs past the end');
      at += length;
      return bytes.subarray(at - length, at);
    },
  };
}
