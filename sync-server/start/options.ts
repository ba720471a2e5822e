import { resolve } from 'node:path';
import { PlainSentence } from './plain-sentence.ts';

export type Options = {
  readonly host: string;
  readonly port: number;
  readonly folder: string;
  /** As given; null: the address the server itself listens on. */
  readonly publicUrl: string | null;
  readonly empty: boolean;
  /** Where the built app lies; null: `dist` beside the server. */
  readonly dist: string | null;
};

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return 8787;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new PlainSentence(`PORT must be a number from 0 to 65535, not "${text}".`);
  return port;
}

function readPublicUrl(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain =
    url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '';
  if (!plain)
    throw new PlainSentence(`PUBLIC_URL must be a scheme and a host like https://shop.example, not "${text}".`);
  return url.origin;
}

/** What the environment and the command line ask for. Throws a `PlainSentence` for what cannot be meant. */
export function readOptions(
  environment: Readonly<Record<string, string | undefined>>,
  words: readonly string[],
): Options {
  const unknown = words.find((word) => word !== '--empty');
  if (unknown !== undefined) throw new PlainSentence(`"${unknown}" is not an option; the only one is --empty.`);
  return {
    host: environment['HOST'] || '127.0.0.1',
    port: readPort(environment['PORT']),
    folder: resolve(environment['DATA_DIR'] || './data'),
    publicUrl: readPublicUrl(environment['PUBLIC_URL']),
    empty: words.includes('--empty'),
    dist: environment['DIST_DIR'] ? resolve(environment['DIST_DIR']) : null,
  };
}

const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** The address of links, and every origin under which the shop's pages may be open. */
export function addressesOf(
  { host, publicUrl }: Options,
  port: number,
): { readonly url: string; readonly origins: readonly string[] } {
  const everywhere = host === '0.0.0.0' || host === '::';
  const loopback = everywhere || /^(127\.|localhost$|::1$)/.test(host);
  const own = loopback ? ['localhost', '127.0.0.1', '[::1]'] : [inUrl(host)];
  const local = own.map((name) => `http://${name}:${port}`);
  const url = publicUrl ?? local[0] ?? '';
  return { url, origins: [...new Set([url, ...local])] };
}

/** Where programs of this machine reach a server that listens on that host. */
export function localAddress(host: string, port: number): string {
  if (host === '0.0.0.0') return `http://127.0.0.1:${port}`;
  return host === '::' ? `http://[::1]:${port}` : `http://${inUrl(host)}:${port}`;
}
