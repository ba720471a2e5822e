/** One connected client as the server talks to it. */
export type SocketPort = {
  /** Whose it is, where known. */
  readonly address?: string;
  readonly send: (frame: Uint8Array) => void;
  readonly close: (code: number, reason: string) => void;
  /** Bytes handed over and not yet taken by the network. */
  readonly buffered: () => number;
  /** Resolves when what was sent so far has left, or the socket is gone. */
  readonly flushed: () => Promise<void>;
};

/** What the server does with what arrives on a socket. */
export type SocketHandler = { readonly receive: (frame: Uint8Array) => void; readonly closed: () => void };
