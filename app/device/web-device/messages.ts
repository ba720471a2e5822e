import type { Result } from '../../../shared/kernel/result.ts';
import type { CommandRefusal, Commands, DeviceStatus, Enrolment, Views } from '../../ports/device.ts';
import type { ViewPatch } from './view-patch.ts';

/** A command or an enrolment that a page waits for; asked again under the same id when another worker takes over. */
export type Asked =
  | { readonly t: 'run'; readonly id: string; readonly command: keyof Commands; readonly input: unknown }
  | { readonly t: 'enrol'; readonly id: string; readonly secret: string; readonly name: string };

export type Watched = {
  readonly t: 'watch';
  readonly id: string;
  readonly view: keyof Views;
  readonly params: unknown;
};

/** From a page to its worker, and from a following worker to the leading one. */
export type PageMessage =
  | Asked
  | Watched
  | { readonly t: 'unwatch'; readonly id: string }
  | { readonly t: 'abort'; readonly id: string }
  /** The network came or went, or somebody looks at the page again. */
  | { readonly t: 'online'; readonly online: boolean };

export type Answer = Result<Commands[keyof Commands]['output'] | Enrolment, CommandRefusal>;

/** From the leading worker to a page. */
export type WorkerMessage =
  | { readonly t: 'status'; readonly status: DeviceStatus }
  | { readonly t: 'view'; readonly id: string; readonly patch: ViewPatch }
  | { readonly t: 'progress'; readonly id: string; readonly done: number; readonly total: number }
  | { readonly t: 'answer'; readonly id: string; readonly answer: Answer }
  /** The work broke off with a bug: what the page asked is refused as `broken`. */
  | { readonly t: 'broken'; readonly id: string; readonly error: string };
