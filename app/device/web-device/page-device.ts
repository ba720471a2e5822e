import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { CommandRefusal, Commands, Device, DeviceStatus, Enrolment, Views } from '../../ports/device.ts';
import type { Answer, PageMessage, WorkerMessage } from './messages.ts';
import { applyPatch } from './view-patch.ts';

/** The worker behind a page, as far as the page needs it. */
export type DeviceWorker = {
  readonly postMessage: (message: PageMessage) => void;
  readonly onMessage: (heard: (message: WorkerMessage) => void) => void;
};

export type PageDeviceDeps = {
  readonly newId: () => string;
  /** This page knows that the browser is a staff device: ask for lasting storage, keep the staff files. Once a page. */
  readonly enrolled: () => void;
};

type Watching = { readonly view: keyof Views; readonly show: (value: unknown) => void; value: unknown };
type Waiting = {
  readonly answer: (answer: Answer) => void;
  readonly progress: (done: number, total: number) => void;
};

/** The device as a page's screens know it; everything is asked of the worker. No question ever rejects: what broke is refused as `broken`. */
export function createPageDevice(worker: DeviceWorker, deps: PageDeviceDeps): Device {
  const watching = new Map<string, Watching>();
  const waiting = new Map<string, Waiting>();
  const statusShows = new Set<(status: DeviceStatus) => void>();
  let status: DeviceStatus | null = null;
  let isToldEnrolled = false;

  const heardView = ({ id, patch }: Extract<WorkerMessage, { t: 'view' }>): void => {
    const watch = watching.get(id);
    if (!watch) return;
    watch.value = applyPatch(watch.view, watch.value, patch);
    watch.show(watch.value);
  };
  // A fault in the worker is told to the browser's console, and to the screen that waits as a refusal like any other.
  const breakDown = (id: string, error: unknown): void => {
    const asked = waiting.get(id);
    waiting.delete(id);
    reportError(error);
    asked?.answer(refuse({ type: 'broken' }));
  };
  worker.onMessage((message) => {
    switch (message.t) {
      case 'status':
        status = message.status;
        if (status.enrolment && !isToldEnrolled) {
          isToldEnrolled = true;
          deps.enrolled();
        }
        for (const show of statusShows) show(message.status);
        return;
      case 'view':
        return heardView(message);
      case 'progress':
        return waiting.get(message.id)?.progress(message.done, message.total);
      case 'answer':
        waiting.get(message.id)?.answer(message.answer);
        return void waiting.delete(message.id);
      case 'broken':
        return breakDown(message.id, new Error(message.error));
    }
  });
  const ask = (id: string, message: PageMessage, progress: Waiting['progress'] = () => undefined): Promise<Answer> =>
    new Promise((resolve) => {
      waiting.set(id, { answer: resolve, progress });
      try {
        worker.postMessage(message);
      } catch (error) {
        breakDown(id, error);
      }
    });
  const run: Device['run'] = (command, input, progress, signal) => {
    const id = deps.newId();
    signal?.addEventListener('abort', () => worker.postMessage({ t: 'abort', id }), { once: true });
    const answered = ask(id, { t: 'run', id, command, input }, progress);
    return answered as Promise<Result<Commands[typeof command]['output'], CommandRefusal>>;
  };
  const enrol: Device['enrol'] = async (secret, name) => {
    const id = deps.newId();
    return (await ask(id, { t: 'enrol', id, secret, name })) as Result<Enrolment, CommandRefusal>;
  };
  return {
    watchStatus: (show) => {
      statusShows.add(show);
      if (status) show(status);
      return () => void statusShows.delete(show);
    },
    watch: (view, params, show) => {
      const id = deps.newId();
      watching.set(id, { view, show: show as (value: unknown) => void, value: undefined });
      worker.postMessage({ t: 'watch', id, view, params });
      return () => {
        watching.delete(id);
        worker.postMessage({ t: 'unwatch', id });
      };
    },
    run,
    enrol,
  };
}
