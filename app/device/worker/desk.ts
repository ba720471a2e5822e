import type { Result } from '../../../shared/kernel/result.ts';
import type { Replica } from '../../../shared/replica/create-replica.ts';
import type { CommandRefusal, Enrolment, Views } from '../../ports/device.ts';
import type { Answer, Asked, PageMessage, Watched, WorkerMessage } from '../web-device/messages.ts';
import { patchView } from '../web-device/view-patch.ts';

type Tell = (message: WorkerMessage) => void;
type Watch = Watched & { value: unknown; stop: () => void };
type Visitor = {
  readonly tell: Tell;
  readonly watches: Map<string, Watch>;
  readonly running: Map<string, { aborted: boolean }>;
  stopStatus: () => void;
};

export type DeskDeps = {
  readonly replica: () => Replica;
  readonly enrol: (secret: string, name: string) => Promise<Result<Enrolment, CommandRefusal>>;
};

/** Serves the pages of this browser out of one replica. */
export type Desk = {
  readonly hear: (tab: string, message: PageMessage, tell: Tell) => void;
  readonly leave: (tab: string) => void;
  readonly has: (tab: string) => boolean;
  /** Another replica stands behind the desk: everything watched is watched anew. */
  readonly turn: () => void;
};

export function createDesk({ replica, enrol }: DeskDeps): Desk {
  const visitors = new Map<string, Visitor>();

  const watchStatus = ({ tell }: Pick<Visitor, 'tell'>) =>
    replica().watchStatus((status) => tell({ t: 'status', status }));
  const visitorOf = (tab: string, tell: Tell): Visitor => {
    const known = visitors.get(tab);
    if (known) return known;
    const visitor: Visitor = { tell, watches: new Map(), running: new Map(), stopStatus: watchStatus({ tell }) };
    visitors.set(tab, visitor);
    return visitor;
  };
  const begin = (visitor: Visitor, watch: Watch): void => {
    const show = (value: unknown): void => {
      const patch = patchView(watch.view, watch.value, value);
      watch.value = value;
      if (patch) visitor.tell({ t: 'view', id: watch.id, patch });
    };
    watch.stop = replica().watch(watch.view, watch.params as Views[typeof watch.view]['params'], show);
  };
  const watch = (visitor: Visitor, message: Watched): void => {
    visitor.watches.get(message.id)?.stop();
    const watching: Watch = { ...message, value: undefined, stop: () => undefined };
    visitor.watches.set(message.id, watching);
    begin(visitor, watching);
  };
  const work = (visitor: Visitor, message: Asked): Promise<Answer> => {
    const signal = { aborted: false };
    visitor.running.set(message.id, signal);
    if (message.t === 'enrol') return enrol(message.secret, message.name);
    const progress = (done: number, total: number) => visitor.tell({ t: 'progress', id: message.id, done, total });
    return replica().run(message.command, message.input as never, { id: message.id, progress, signal });
  };
  const answer = (visitor: Visitor, message: Asked): void => {
    const { id } = message;
    if (visitor.running.has(id)) return;
    work(visitor, message)
      .then((answer) => visitor.tell({ t: 'answer', id, answer }))
      .catch((error: unknown) => visitor.tell({ t: 'broken', id, error: String(error) }))
      .finally(() => visitor.running.delete(id));
  };
  const unwatch = (visitor: Visitor, id: string): void => {
    visitor.watches.get(id)?.stop();
    visitor.watches.delete(id);
  };
  return {
    hear: (tab, message, tell) => {
      const visitor = visitorOf(tab, tell);
      switch (message.t) {
        case 'watch':
          return watch(visitor, message);
        case 'unwatch':
          return unwatch(visitor, message.id);
        case 'run':
        case 'enrol':
          return answer(visitor, message);
        case 'abort': {
          const running = visitor.running.get(message.id);
          if (running) running.aborted = true;
          return;
        }
        case 'online':
          return replica().setOnline(message.online);
      }
    },
    leave: (tab) => {
      const visitor = visitors.get(tab);
      visitor?.stopStatus();
      for (const { stop } of visitor?.watches.values() ?? []) stop();
      visitors.delete(tab);
    },
    has: (tab) => visitors.has(tab),
    turn: () => {
      for (const visitor of visitors.values()) {
        visitor.stopStatus();
        visitor.stopStatus = watchStatus(visitor);
        for (const watching of visitor.watches.values()) {
          watching.stop();
          watching.value = undefined;
          begin(visitor, watching);
        }
      }
    },
  };
}
