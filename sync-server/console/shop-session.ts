import * as v from 'valibot';
import { must } from '../../shared/kernel/assert.ts';
import { decodeServerMessage, encodeMessage } from '../../shared/protocol/codec.ts';
import type { ClientMessage, ServerMessage, Who } from '../../shared/protocol/messages.ts';
import { whoSchema } from '../../shared/protocol/server-messages.ts';
import { signedChallenge } from '../../shared/protocol/signing.ts';
import { intervals, protocolVersion } from '../../shared/protocol/version.ts';
import { toBase64url } from '../sync/base64url.ts';
import { type OwnKey, type PutRows } from '../start/writing-device.ts';
import type { ClientSocket, Wire } from './wire.ts';

const grantSchema = v.object({ who: whoSchema, token: v.string() });

/** Rows of one stream from its beginning, or from a snapshot. */
export type StreamContent = {
  readonly snapshot: Uint8Array | null;
  readonly rows: readonly { readonly hash: Uint8Array; readonly bytes: Uint8Array }[];
};

/** The console as an enrolled device on a socket: reads streams whole, puts rows and waits for their acknowledgement. */
export type ShopSession = {
  readonly who: Who;
  readonly token: string;
  readonly heads: () => Readonly<Record<string, number>>;
  readonly read: (streams: readonly string[]) => Promise<ReadonlyMap<string, StreamContent>>;
  readonly put: PutRows;
  readonly close: () => void;
};

async function enrol(wire: Wire, secret: string, key: OwnKey): Promise<v.InferOutput<typeof grantSchema>> {
  const body = { secret, publicKey: toBase64url(key.publicKey), algorithm: 'Ed25519', name: 'console' };
  return v.parse(grantSchema, await post(wire, '/auth/console', body));
}

type Mailbox = {
  readonly next: <T>(take: (message: ServerMessage) => T | undefined) => Promise<T>;
  readonly add: (message: ServerMessage) => void;
  readonly fail: (error: Error) => void;
};

/** Messages in order, each handed to the first who takes it. */
function createMailbox(): Mailbox {
  const kept: ServerMessage[] = [];
  const waiting = new Set<{
    readonly offer: (message: ServerMessage) => boolean;
    readonly fail: (error: Error) => void;
  }>();
  let failed: Error | null = null;
  return {
    add: (message) => {
      for (const each of waiting) if (each.offer(message)) return;
      kept.push(message);
    },
    fail: (error) => {
      failed = error;
      for (const each of waiting) each.fail(error);
    },
    next: (take) =>
      new Promise((resolve, reject) => {
        for (const [at, message] of kept.entries()) {
          const taken = take(message);
          if (taken === undefined) continue;
          kept.splice(at, 1);
          return resolve(taken);
        }
        if (failed) return reject(failed);
        const waiter = {
          offer: (message: ServerMessage) => {
            const taken = take(message);
            if (taken === undefined) return false;
            waiting.delete(waiter);
            resolve(taken);
            return true;
          },
          fail: reject,
        };
        waiting.add(waiter);
      }),
  };
}

const hello = (token: string): ClientMessage => ({ t: 'hello', version: protocolVersion, client: 'console', token });

const post = async (wire: Wire, path: string, body: unknown): Promise<unknown> => {
  const response = await wire.fetch(path, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
};

/** Signs a device in that was enrolled before. */
export async function signIn(
  wire: Wire,
  { site, device }: Pick<Who, 'site' | 'device'>,
  key: OwnKey,
): Promise<ShopSession> {
  const { challenge } = v.parse(v.object({ challenge: v.string() }), await post(wire, '/auth/challenge', { device }));
  const signature = toBase64url(await key.sign(signedChallenge(site, device, challenge)));
  return greet(wire, v.parse(grantSchema, await post(wire, '/auth/token', { device, challenge, signature })));
}

/** Enrols the console with the secret of whoever holds the folder, and signs it in. */
export async function openSession(wire: Wire, secret: string, key: OwnKey): Promise<ShopSession> {
  return greet(wire, await enrol(wire, secret, key));
}

async function greet(wire: Wire, { who, token }: v.InferOutput<typeof grantSchema>): Promise<ShopSession> {
  const mailbox = createMailbox();
  let socket: ClientSocket | null = null;
  socket = await wire.connect({
    frame: (frame) => {
      const message = decodeServerMessage(frame);
      if (message.ok && message.value.t !== 'pong') mailbox.add(message.value);
    },
    closed: (code) => mailbox.fail(new Error(`the server closed the connection (${code})`)),
  });
  const opened = must(socket, 'a socket');
  const send = (message: ClientMessage) => opened.send(encodeMessage(message));
  send(hello(token));
  const epoch = await mailbox.next((message) => (message.t === 'welcome' ? message.epoch : undefined));
  const heads = await mailbox.next((message) => (message.t === 'heads' ? message.heads : undefined));
  let lastPut = 0;
  // While pictures are fetched nothing else is said for minutes, and silence ends a session.
  const pings = setInterval(() => send({ t: 'ping' }), intervals.pingEvery);
  pings.unref();

  const readOne = async (stream: string): Promise<StreamContent> => {
    send({ t: 'sub', streams: [{ stream, since: 0, epoch }] });
    let content: { snapshot: Uint8Array | null; rows: StreamContent['rows'] } = { snapshot: null, rows: [] };
    for (;;) {
      const message = await mailbox.next((each) =>
        (each.t === 'rows' || each.t === 'live' || each.t === 'snap' || each.t === 'deny') && each.stream === stream
          ? each
          : undefined,
      );
      if (message.t === 'deny') throw new Error(`${stream} may not be read`);
      if (message.t === 'live') break;
      if (message.t === 'rows') content = { ...content, rows: [...content.rows, ...message.rows] };
      else content = { snapshot: await fetchSnapshot(wire, token, message.url), rows: [] };
    }
    send({ t: 'unsub', streams: [stream] });
    return content;
  };

  return {
    who,
    token,
    heads: () => heads,
    read: async (streams) => {
      const contents = new Map<string, StreamContent>();
      for (const stream of streams) contents.set(stream, await readOne(stream));
      return contents;
    },
    put: async (stream, rows, signature) => {
      const id = ++lastPut;
      send({ t: 'put', id, stream, rows, signature });
      return mailbox.next((message) => (message.t === 'ack' && message.id === id ? message.results : undefined));
    },
    close: () => {
      clearInterval(pings);
      opened.close();
    },
  };
}

async function fetchSnapshot(wire: Wire, token: string, url: string): Promise<Uint8Array> {
  const response = await wire.fetch(url, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
