import { parseStream } from '../../../shared/replica/streams.ts';
import type { Appended } from '../keeper.ts';
import { type RowsFrame, rowsFrames } from './rows-frames.ts';

/** Who listens to a stream: gets every frame that is appended to it. */
export type Listener = {
  readonly take: (stream: string, frame: RowsFrame) => void;
  /** A stream that was empty has its first rows. */
  readonly streamBegan: (stream: string) => void;
};

/** Knows the head of every stream and who listens; frames are built once and handed to all. */
export type Hub = {
  readonly heads: () => ReadonlyMap<string, number>;
  readonly headOf: (stream: string) => number;
  readonly enter: (listener: Listener) => void;
  readonly leave: (listener: Listener) => void;
  readonly listen: (stream: string, listener: Listener) => void;
  readonly ignore: (stream: string, listener: Listener) => void;
  readonly tell: (appended: readonly Appended[]) => void;
};

export function createHub(streams: readonly { readonly stream: string; readonly head: number }[]): Hub {
  const heads = new Map(streams.map(({ stream, head }) => [stream, head]));
  const present = new Set<Listener>();
  const listeners = new Map<string, Set<Listener>>();
  const headOf = (stream: string): number => heads.get(stream) ?? 0;
  const tellOne = ({ stream, rows }: Appended): boolean => {
    const before = headOf(stream);
    // In logs and documents the rows say themselves what they follow; a table's have numbers that keys left behind.
    const isTable = parseStream(stream)?.form === 'table';
    const after = isTable ? before : (rows[0]?.seq ?? before + 1) - 1;
    const frames = rowsFrames(stream, after, rows);
    heads.set(stream, rows.at(-1)?.seq ?? before);
    for (const listener of listeners.get(stream) ?? []) for (const frame of frames) listener.take(stream, frame);
    return before === 0;
  };
  return {
    heads: () => heads,
    headOf,
    enter: (listener) => present.add(listener),
    leave: (listener) => {
      present.delete(listener);
      for (const set of listeners.values()) set.delete(listener);
    },
    listen: (stream, listener) => {
      const set = listeners.get(stream) ?? new Set();
      set.add(listener);
      listeners.set(stream, set);
    },
    ignore: (stream, listener) => listeners.get(stream)?.delete(listener),
    tell: (appended) => {
      const began = appended.filter(tellOne).map(({ stream }) => stream);
      for (const stream of began) for (const listener of present) listener.streamBegan(stream);
    },
  };
}
