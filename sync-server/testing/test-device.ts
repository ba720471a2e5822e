import { must } from '../../shared/kernel/assert.ts';
import { bytesToHex } from '../../shared/kernel/bytes.ts';
import { encodeMessage } from '../../shared/protocol/codec.ts';
import { rowHash } from '../../shared/protocol/log-entry.ts';
import type { RowResult, Who } from '../../shared/protocol/messages.ts';
import { signedBytes } from '../../shared/protocol/signing.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { toBase64url } from '../sync/base64url.ts';
import { type OwnKey, type Row, createOwnKey } from '../start/writing-device.ts';
import type { TestServer } from './test-server.ts';

export type TestDevice = {
  readonly who: Who;
  readonly key: OwnKey;
  readonly token: string;
  /** 32 hexadecimal digits that begin with the device's id. */
  readonly actor: string;
  readonly put: (stream: string, rows: readonly Row[]) => Promise<readonly string[]>;
  readonly putFrame: (id: number, stream: string, rows: readonly Row[]) => Promise<Uint8Array>;
  readonly hello: () => Uint8Array;
};

/** One word or number per row: its sequence number, or why it was refused. */
export const told = (results: readonly RowResult[]): readonly string[] =>
  results.map((result) =>
    'seq' in result
      ? `${result.seq}`
      : result.expected === undefined
        ? result.code
        : `${result.code} ${result.expected}`,
  );

/** A row of a log from its bytes. */
export const logRow = (bytes: Uint8Array): Row => ({ bytes, hash: rowHash(bytes) });

/** Enrols a staff device the way a browser does: a one-time link, a key of its own, `/auth/enrol`. */
export async function enrolDevice(
  { server }: Pick<TestServer, 'server'>,
  role: 'owner' | 'clerk',
  places: readonly string[] = [],
): Promise<TestDevice> {
  const secret = await server.links.create({ role, places, person: `person of ${role}` }, 60_000);
  const key = await createOwnKey();
  const body = { secret, publicKey: toBase64url(key.publicKey), algorithm: 'Ed25519', name: `a ${role}` };
  const response = await server.fetch(
    new Request('http://shop.test/auth/enrol', { method: 'POST', body: JSON.stringify(body) }),
  );
  const { who, token } = (await response.json()) as { who: Who; token: string };
  return createTestDevice({ server }, key, must(who, 'an enrolled device'), token);
}

export function createTestDevice(
  { server }: Pick<TestServer, 'server'>,
  key: OwnKey,
  who: Who,
  token: string,
): TestDevice {
  const sign = (stream: string, rows: readonly Row[]) =>
    key.sign(
      signedBytes(
        server.shop.site,
        stream,
        rows.map(({ hash }) => hash),
      ),
    );
  const batch = async (stream: string, rows: readonly Row[]) => ({
    stream,
    rows: rows.map(({ bytes }) => bytes),
    signature: await sign(stream, rows),
  });
  return {
    who,
    key,
    token,
    actor: `${who.device}${bytesToHex(crypto.getRandomValues(new Uint8Array(8)))}`,
    put: async (stream, rows) => told(await server.gate.put(who, await batch(stream, rows))),
    putFrame: async (id, stream, rows) => encodeMessage({ t: 'put', id, ...(await batch(stream, rows)) }),
    hello: () => encodeMessage({ t: 'hello', version: protocolVersion, client: 'test', token }),
  };
}
