import http from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';

/** A network cable between one browser and the server: an HTTP proxy on this machine that can be cut or go silent. */
export type Cable = {
  readonly address: string;
  /** Every connection ends at once and new ones are refused: the cable is out. */
  readonly cut: () => void;
  /** Connections stay open and nothing passes: a half-open line. */
  readonly silence: () => void;
  readonly mend: () => void;
  /** Cuts when the server has answered the next request for a path, before the answer is through. Resolves when cut. */
  readonly cutBeforeAnswerTo: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts a cable in its mended state on a free port of 127.0.0.1. */
export async function createCable(): Promise<Cable> {
  const sockets = new Set<Socket>();
  let state: 'mended' | 'cut' | 'silent' = 'mended';
  let isDone = (_path: string): boolean => false;
  const cut = (): void => {
    state = 'cut';
    for (const socket of sockets) socket.destroy();
  };
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = http.createServer((request, response) => forward(request, response, (path) => isDone(path)));
  server.on('connection', (socket) => {
    keep(socket);
    if (state === 'cut') socket.destroy();
    if (state === 'silent') socket.pause();
  });
  server.on('connect', (request, socket: Socket, head: Buffer) => {
    const [host = '127.0.0.1', port = '80'] = (request.url ?? '').split(':');
    const upstream = net.connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(socket);
      socket.pipe(upstream);
    });
    keep(upstream);
    upstream.on('close', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    silence: () => {
      state = 'silent';
      for (const socket of sockets) {
        socket.unpipe();
        socket.pause();
      }
    },
    mend: () => {
      // A line that was silent is not taken up again: its peers have missed bytes.
      if (state === 'silent') for (const socket of sockets) socket.destroy();
      state = 'mended';
    },
    cutBeforeAnswerTo: (wanted) =>
      new Promise((resolve) => {
        isDone = (path) => {
          if (path !== wanted) return false;
          isDone = () => false;
          cut();
          resolve();
          return true;
        };
      }),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Passes one plain HTTP request on; whether its answer comes back is said when it is there. */
function forward(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  isLost: (path: string) => boolean,
): void {
  const target = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const upstream = http.request(target, { method: request.method, headers: request.headers }, (answer) => {
    if (isLost(target.pathname)) return void answer.destroy();
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  upstream.on('error', () => response.destroy());
  request.pipe(upstream);
}
