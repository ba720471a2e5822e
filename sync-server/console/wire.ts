import type { SocketHandler, SocketPort } from '../ports/socket.ts';

/** Frames to and from a server, wherever it runs. */
export type ClientSocket = { readonly send: (frame: Uint8Array) => void; readonly close: () => void };
export type ClientEvents = { readonly frame: (frame: Uint8Array) => void; readonly closed: (code: number) => void };

/** A way to a server: through its port, or straight into one that runs in this process. */
export type Wire = {
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  readonly connect: (events: ClientEvents) => Promise<ClientSocket>;
};

/** The running server that holds the folder, at its own address. */
export function wireTo(address: string): Wire {
  return {
    fetch: (path, init) => fetch(`${address}${path}`, init),
    connect: (events) =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`${address.replace(/^http/, 'ws')}/sync`, 'counterpart.1');
        socket.binaryType = 'arraybuffer';
        socket.addEventListener('message', ({ data }) => events.frame(new Uint8Array(data as ArrayBuffer)));
        socket.addEventListener('close', ({ code }) => events.closed(code));
        socket.addEventListener('error', () => reject(new Error(`${address} does not answer`)));
        socket.addEventListener('open', () =>
          resolve({ send: (frame) => socket.send(new Uint8Array(frame)), close: () => socket.close() }),
        );
      }),
  };
}

type ServerValue = {
  readonly fetch: (request: Request, origin: { readonly local: boolean }) => Promise<Response>;
  readonly connect: (socket: SocketPort) => SocketHandler;
};

/** A server in this process: the same requests and frames, without a port. */
export function wireInto(server: ServerValue): Wire {
  return {
    fetch: (path, init) => server.fetch(new Request(`http://console.invalid${path}`, init), { local: true }),
    connect: async (events) => {
      const handler = server.connect({
        send: events.frame,
        close: (code) => events.closed(code),
        buffered: () => 0,
        flushed: async () => undefined,
      });
      return { send: handler.receive, close: handler.closed };
    },
  };
}
