import type { Socket, SocketEvents } from '../../replica/env.ts';

/** The server's end of a line. */
export type ServerLine = { readonly send: (bytes: Uint8Array) => void; readonly close: (code: number) => void };
export type ServerEnd = { readonly received: (bytes: Uint8Array) => void; readonly closed: () => void };
export type AcceptLine = (line: ServerLine) => ServerEnd;

/** One device's way to the server: two queues, carried by hand. */
export type TestLink = {
  readonly connect: (events: SocketEvents) => Socket;
  /** Carries the oldest frame of each direction; false when there was none. `twice` delivers it again at once. */
  readonly carryUp: (twice?: boolean) => boolean;
  readonly carryDown: (twice?: boolean) => boolean;
  /** The oldest such frame to the device is lost and nobody is told: a hint the server never sent. False when there was none. */
  readonly loseDown: (isLost?: (bytes: Uint8Array) => boolean) => boolean;
  /** Frames on their way are gone, both ends hear of it. */
  readonly cut: () => void;
  /** Frames go nowhere and nobody is told: a half-open line. */
  readonly freeze: (frozen: boolean) => void;
  /** While false, every try to connect fails. */
  readonly setReachable: (reachable: boolean) => void;
  readonly isReachable: () => boolean;
  readonly isOpen: () => boolean;
};

type Line = {
  readonly up: Uint8Array[];
  readonly down: Uint8Array[];
  readonly events: SocketEvents;
  end: ServerEnd | null;
  open: boolean;
};

export function createTestLink(accept: AcceptLine): TestLink {
  let line: Line | null = null;
  let reachable = true;
  let frozen = false;
  const close = (closing: Line, code: number, tellServer: boolean): void => {
    if (!closing.open) return;
    closing.open = false;
    if (line === closing) line = null;
    if (tellServer) closing.end?.closed();
    queueMicrotask(() => closing.events.closed(code));
  };
  const begin = (opening: Line): void => {
    if (!opening.open) return;
    if (!reachable) return close(opening, 1006, false);
    opening.end = accept({
      send: (bytes) => void opening.down.push(bytes),
      close: (code) => close(opening, code, false),
    });
    opening.events.opened();
  };
  return {
    connect: (events) => {
      const opening: Line = { up: [], down: [], events, end: null, open: true };
      line = opening;
      queueMicrotask(() => begin(opening));
      return {
        send: (bytes) => void (opening.open && opening.up.push(bytes)),
        close: (code = 1000) => close(opening, code, true),
      };
    },
    carryUp: (twice = false) => {
      const bytes = frozen ? undefined : line?.up.shift();
      if (!bytes) return false;
      const { end } = line ?? {};
      end?.received(bytes);
      if (twice) end?.received(bytes);
      return true;
    },
    carryDown: (twice = false) => {
      const bytes = frozen ? undefined : line?.down.shift();
      if (!bytes) return false;
      const { events } = line ?? {};
      events?.received(bytes);
      if (twice) events?.received(bytes);
      return true;
    },
    loseDown: (isLost = () => true) => {
      const at = line?.down.findIndex((bytes) => isLost(bytes)) ?? -1;
      if (at >= 0) line?.down.splice(at, 1);
      return at >= 0;
    },
    cut: () => {
      if (line) close(line, 1006, true);
    },
    freeze: (isFrozen) => {
      frozen = isFrozen;
    },
    setReachable: (isReachable) => {
      reachable = isReachable;
    },
    isReachable: () => reachable,
    isOpen: () => line?.open ?? false,
  };
}
