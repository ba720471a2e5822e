import { type IncomingMessage, STATUS_CODES, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createAdaptorServer } from '@hono/node-server';
import { type WebSocket, WebSocketServer } from 'ws';
import { limits } from '../../shared/protocol/version.ts';
import type { SocketHandler, SocketPort } from '../ports/socket.ts';

export type Answering = {
  readonly fetch: (
    request: Request,
    origin: { readonly local: boolean; readonly address?: string },
  ) => Promise<Response>;
  readonly connect: (socket: SocketPort) => SocketHandler;
};

export type ListenOptions = { readonly host: string; readonly port: number; readonly origins: () => readonly string[] };

export type Listener = {
  readonly port: number;
  /** Takes no more connections and resolves when those there are have ended or `grace` milliseconds have passed. */
  readonly close: (grace: number) => Promise<void>;
};

const subprotocol = 'counterpart.1';
const headerBytes = 16 * 1_024;

const isLoopback = (address: string): boolean => /^(::1|::ffff:127\.|127\.)/.test(address);

/** A request of this machine's own programs: both ends have one address, and no proxy passed it on. */
const isLocal = ({ socket, headers }: IncomingMessage): boolean =>
  socket.remoteAddress !== undefined &&
  (socket.remoteAddress === socket.localAddress || isLoopback(socket.remoteAddress)) &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined;

/** Who asks: the other end of the connection, or whom a proxy on this machine names. Others could name anybody. */
function addressOf({ socket, headers }: IncomingMessage): { readonly address?: string } {
  const { remoteAddress: address } = socket;
  if (address === undefined) return {};
  const told = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return { address: told && (isLoopback(address) || address === socket.localAddress) ? told : address };
}

function portOf(socket: WebSocket, address: { readonly address?: string }): SocketPort {
  let waiting: (() => void)[] = [];
  const wake = () => {
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  socket.once('close', wake);
  return {
    ...address,
    send: (frame) => {
      if (socket.readyState === socket.OPEN) socket.send(frame, () => socket.bufferedAmount === 0 && wake());
    },
    close: (code, reason) => socket.close(code, reason),
    buffered: () => socket.bufferedAmount,
    flushed: () =>
      socket.bufferedAmount === 0 || socket.readyState !== socket.OPEN
        ? Promise.resolve()
        : new Promise((resolve) => waiting.push(resolve)),
  };
}

function attach(socket: WebSocket, request: IncomingMessage, connect: Answering['connect']): void {
  const handler = connect(portOf(socket, addressOf(request)));
  socket.on('message', (data: Buffer, isBinary) => {
    if (isBinary) handler.receive(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    else socket.close(4400, 'binary frames only');
  });
  socket.once('close', handler.closed);
  // An error is always followed by a close; without a listener it would end the process.
  socket.on('error', () => undefined);
}

function refuseUpgrade(socket: Duplex, status: 400 | 403 | 404): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

function answerUpgrades(http: HttpServer, answering: Answering, origins: () => readonly string[]): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frame, perMessageDeflate: false });
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const { origin } = request.headers;
    const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((each) => each.trim());
    if ((request.url ?? '').split('?')[0] !== '/sync') return refuseUpgrade(socket, 404);
    if (origin !== undefined && !origins().includes(origin)) return refuseUpgrade(socket, 403);
    if (!protocols.includes(subprotocol)) return refuseUpgrade(socket, 400);
    sockets.handleUpgrade(request, socket, head, (opened) => attach(opened, request, answering.connect));
  });
  return sockets;
}

const listening = (http: HttpServer, { host, port }: ListenOptions): Promise<number> =>
  new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => resolve((http.address() as AddressInfo).port));
  });

/** Puts the server on a port of this machine: HTTP and, under `/sync`, the socket. Rejects where the port is taken. */
export async function listen(answering: Answering, options: ListenOptions): Promise<Listener> {
  const http = createAdaptorServer({
    fetch: (request, env) => {
      const { incoming } = env as { incoming: IncomingMessage };
      return answering.fetch(request, { local: isLocal(incoming), ...addressOf(incoming) });
    },
    serverOptions: { maxHeaderSize: headerBytes, requestTimeout: 60_000, headersTimeout: 20_000 },
  }) as HttpServer;
  const sockets = answerUpgrades(http, answering, options.origins);
  const port = await listening(http, options);
  return {
    port,
    close: async (grace) => {
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      for (const socket of sockets.clients) socket.close(1001, 'server stops');
      http.closeIdleConnections();
      const hurry = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
        http.closeAllConnections();
      }, grace);
      await closed;
      clearTimeout(hurry);
    },
  };
}
