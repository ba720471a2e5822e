import { decodeServerMessage, encodeMessage } from '../../shared/protocol/codec.ts';
import type { ClientMessage, ServerMessage } from '../../shared/protocol/messages.ts';
import type { SocketHandler, SocketPort } from '../ports/socket.ts';

type Kind = ServerMessage['t'];
type Of<K extends Kind> = Extract<ServerMessage, { t: K }>;

/** The client's end of a socket in memory. Everything received is kept in order; `next` waits for a message, never for time. */
export type TestSocket = {
  readonly send: (frame: Uint8Array | ClientMessage) => void;
  readonly received: () => readonly ServerMessage[];
  readonly frames: () => readonly Uint8Array[];
  /** The next message of a kind that was not taken yet. */
  readonly next: <K extends Kind>(kind: K, fits?: (message: Of<K>) => boolean) => Promise<Of<K>>;
  readonly closedWith: () => Promise<number>;
  readonly isOpen: () => boolean;
  /** Makes the network slow: what is sent counts as not yet taken. */
  readonly setBuffered: (bytes: number) => void;
  readonly drop: () => void;
};

export function connectTestSocket(
  server: { readonly connect: (socket: SocketPort) => SocketHandler },
  given: Partial<Pick<SocketPort, 'address' | 'flushed'>> = {},
): TestSocket {
  const received: ServerMessage[] = [];
  const frames: Uint8Array[] = [];
  const taken = new Set<ServerMessage>();
  let wake: (() => void)[] = [];
  let buffered = 0;
  const closing: { code: number | null } = { code: null };
  const wakeAll = () => {
    const waiting = wake;
    wake = [];
    for (const each of waiting) each();
  };
  const news = () => new Promise<void>((resolve) => wake.push(resolve));
  let handler: SocketHandler | null = null;
  const opened = server.connect({
    send: (frame) => {
      const message = decodeServerMessage(frame);
      if (!message.ok) throw new Error(`the server sent ${message.refusal.type}`);
      received.push(message.value);
      frames.push(frame);
      wakeAll();
    },
    close: (code) => {
      closing.code ??= code;
      wakeAll();
      // A socket that is refused at once has no handler yet.
      if (handler === null) queueMicrotask(() => handler?.closed());
      else handler.closed();
    },
    buffered: () => buffered,
    flushed: async () => undefined,
    ...given,
  });
  handler = opened;
  return {
    send: (frame) => opened.receive(frame instanceof Uint8Array ? frame : encodeMessage(frame)),
    received: () => received,
    frames: () => frames,
    next: async (kind, fits = () => true) => {
      for (;;) {
        const found = received.find(
          (message): message is Of<typeof kind> =>
            message.t === kind && !taken.has(message) && fits(message as Of<typeof kind>),
        );
        if (found) {
          taken.add(found);
          return found;
        }
        if (closing.code !== null) throw new Error(`closed with ${closing.code} while waiting for ${kind}`);
        await news();
      }
    },
    closedWith: async () => {
      while (closing.code === null) await news();
      return closing.code;
    },
    isOpen: () => closing.code === null,
    setBuffered: (bytes) => {
      buffered = bytes;
    },
    drop: () => opened.closed(),
  };
}
