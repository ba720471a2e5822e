import { intervals } from '../../../shared/protocol/version.ts';
import type { Schedule } from '../../ports/schedule.ts';
import type { SocketHandler, SocketPort } from '../../ports/socket.ts';
import { type Session, type SessionDeps, createSession } from './session.ts';

/** Sockets the server holds at once; the next is told to come back later. */
const mostSockets = 4_000;

/** Sockets of one address that have not said who they are. */
const mostUngreeted = 64;

export type Sessions = {
  readonly connect: (socket: SocketPort) => SocketHandler;
  readonly endDevice: (device: string, code: number) => void;
  readonly count: () => number;
  readonly close: () => void;
};

export function createSessions(
  deps: SessionDeps & { readonly schedule: Schedule; readonly mostUngreeted?: number },
): Sessions {
  const sessions = new Set<Session>();
  const addresses = new Map<Session, string | undefined>();
  const isCrowded = ({ address }: SocketPort): boolean => {
    if (address === undefined) return false;
    const ungreeted = [...sessions].filter((each) => each.device() === null && addresses.get(each) === address);
    return ungreeted.length >= (deps.mostUngreeted ?? mostUngreeted);
  };
  const stopHeads = deps.schedule.every(intervals.headsEvery, () => {
    for (const session of sessions) session.sendHeads();
  });
  const stopTicks = deps.schedule.every(intervals.pingEvery, () => {
    for (const session of sessions) session.tick();
  });
  return {
    connect: (socket) => {
      if (sessions.size >= mostSockets || isCrowded(socket)) {
        socket.close(1013, 'too many');
        return { receive: () => undefined, closed: () => undefined };
      }
      const session = createSession(deps, socket);
      sessions.add(session);
      addresses.set(session, socket.address);
      return {
        receive: session.receive,
        closed: () => {
          sessions.delete(session);
          addresses.delete(session);
          session.closed();
        },
      };
    },
    endDevice: (device, code) => {
      for (const session of sessions) if (session.device() === device) session.end(code, 'ended');
    },
    count: () => sessions.size,
    close: () => {
      stopHeads();
      stopTicks();
      for (const session of sessions) session.end(1001, 'server stops');
      sessions.clear();
      addresses.clear();
    },
  };
}
