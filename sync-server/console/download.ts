import { isIP } from 'node:net';

const mostBytes = 5 * 1_048_576;

/**
 * Whether an address names a host of the open net: a product file must not make the shop's machine ask its own network.
 * Names without a dot, names of local networks and bare addresses are not asked.
 */
export function isOpenAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, port } = new URL(text);
  if (!/^https?:$/.test(protocol) || username !== '' || port !== '') return false;
  const isAddress = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
  return !isAddress && hostname.includes('.') && !/\.(local|internal|localhost|lan|home\.arpa)\.?$/.test(hostname);
}

/** A picture's bytes, at most 5 MB within `wait` milliseconds and without following to another address; null otherwise. */
export async function download(url: string, wait: number): Promise<Uint8Array | null> {
  if (!isOpenAddress(url)) return null;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(wait), redirect: 'error' });
    if (!response.ok || !response.body) return null;
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body) {
      size += part.length;
      if (size > mostBytes) return null;
      parts.push(part);
    }
    return new Uint8Array(Buffer.concat(parts));
  } catch {
    return null;
  }
}
