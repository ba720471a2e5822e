import type { Clock } from '../../../shared/kernel/clock.ts';
import { decodeClientMessage, encodeMessage } from '../../../shared/protocol/codec.ts';
import type { ClientMessage, Put, ServerMessage, Who } from '../../../shared/protocol/messages.ts';
import { closeCodes, intervals, protocolVersion } from '../../../shared/protocol/version.ts';
import { canRead } from '../../../shared/replica/share-policy.ts';
import type { Log } from '../../ports/log.ts';
import type { SocketHandler, SocketPort } from '../../ports/socket.ts';
import { whoOf } from '../devices.ts';
import type { Devices } from '../devices.ts';
import type { AppendGate } from '../gate/append-gate.ts';
import type { ShopIdentity } from '../shop-identity.ts';
import type { Tokens } from '../tokens.ts';
import type { Listener } from './hub.ts';
import { createInbox } from './inbox.ts';
import { type SubscriptionDeps, createSubscriptions } from './subscriptions.ts';

export type SessionDeps = SubscriptionDeps & {
  readonly shop: ShopIdentity;
  readonly devices: Devices;
  readonly tokens: Tokens;
  readonly gate: AppendGate;
  readonly clock: Clock;
  readonly log: Log;
};

/** Bytes a socket may leave unread before it is closed as too slow. */
const mostBuffered = 8 * 1_048_576;
/** A client pings every 5 s; browsers may hold a hidden page's timer back for up to a minute. */
const silentFor = 6 * intervals.deadAfter;

export type Session = SocketHandler & {
  readonly device: () => string | null;
  /** Called every few seconds: closes a silent socket. */
  readonly tick: () => void;
  readonly sendHeads: () => void;
  readonly end: (code: number, reason: string) => void;
};

/** Milliseconds in which a socket must have said who it is. */
const greetWithin = 10_000;

/** The lowest protocol version this server still speaks. */
const lowestClient = 1;

export function createSession(deps: SessionDeps, socket: SocketPort): Session {
  let open = true;
  const openedAt = deps.clock.now();
  let heardAt = openedAt;
  let greeted: { readonly who: Who; readonly subscriptions: ReturnType<typeof createSubscriptions> } | null = null;

  const end = (code: number, reason: string) => {
    if (!open) return;
    leave();
    socket.close(code, reason);
  };
  const send = (message: ServerMessage) => sendFrame(encodeMessage(message));
  const sendFrame = (frame: Uint8Array) => {
    if (!open) return;
    if (socket.buffered() > mostBuffered) return end(closeCodes.tooSlow, 'too slow');
    socket.send(frame);
  };
  const guarded: SocketPort = { ...socket, send: sendFrame };
  const fail = (error: unknown) => {
    deps.log.error({ error: String(error) }, 'a message could not be worked off');
    end(1011, 'internal error');
  };
  const inbox = createInbox(fail);
  const leave = () => {
    open = false;
    inbox.close();
    greeted?.subscriptions.close();
    deps.hub.leave(listener);
  };

  const sendHeads = () => {
    if (!greeted) return;
    const { who } = greeted;
    const readable = [...deps.hub.heads()].filter(([stream]) => canRead(who, stream));
    send({ t: 'heads', heads: Object.fromEntries(readable) });
  };
  const listener: Listener = {
    take: (stream, frame) => greeted?.subscriptions.take(stream, frame),
    streamBegan: (stream) => {
      if (greeted && canRead(greeted.who, stream)) sendHeads();
    },
  };

  const greet = (token: string, version: number): void => {
    if (version < lowestClient || version > protocolVersion) return end(closeCodes.tooOld, 'other version');
    const known = deps.tokens.read(token);
    const device = known === null ? null : deps.devices.find(known);
    if (device === null) return end(closeCodes.token, 'token');
    if (device.revokedAt !== null) return end(closeCodes.revoked, 'revoked');
    const who = whoOf(deps.shop.site, device);
    greeted?.subscriptions.close();
    greeted = { who, subscriptions: createSubscriptions(deps, who, guarded, listener) };
    deps.hub.enter(listener);
    const { epoch, term } = deps.shop;
    send({ t: 'welcome', version: protocolVersion, time: deps.clock.now(), epoch, term, lowestClient, who });
    sendHeads();
  };

  const answerPut = async (who: Who, { id, stream, rows, signature }: Put): Promise<void> => {
    try {
      send({ t: 'ack', id, results: [...(await deps.gate.put(who, { stream, rows, signature }))] });
    } catch (error) {
      // Nothing was committed (disk full, read-only): no acknowledgement is sent and the client offers the rows again.
      deps.log.error({ error: String(error), stream }, 'a write failed');
      end(1013, 'try again');
    }
  };

  const work = async (message: ClientMessage): Promise<void> => {
    if (message.t === 'hello') return greet(message.token, message.version);
    if (!greeted) return end(closeCodes.token, 'hello first');
    // Not awaited: a first sync of every stream must not hold up this device's own rows.
    if (message.t === 'sub') return void greeted.subscriptions.add(message).catch(fail);
    if (message.t === 'unsub') return greeted.subscriptions.remove(message.streams);
    if (message.t === 'put') return answerPut(greeted.who, message);
  };

  return {
    device: () => greeted?.who.device ?? null,
    receive: (frame) => {
      if (!open) return;
      heardAt = deps.clock.now();
      const message = decodeClientMessage(frame);
      if (!message.ok) return end(closeCodes.malformed, message.refusal.type);
      if (message.value.t === 'ping') return send({ t: 'pong' });
      const { value } = message;
      if (!inbox.add(frame.length, () => work(value))) end(closeCodes.tooSlow, 'too much at once');
    },
    closed: leave,
    tick: () => {
      const now = deps.clock.now();
      if (!greeted && now - openedAt > greetWithin) return end(closeCodes.token, 'hello first');
      if (now - heardAt > silentFor) end(1001, 'silent');
    },
    sendHeads,
    end,
  };
}
