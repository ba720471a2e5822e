import type { ServerMessage } from '../../protocol/messages.ts';

/** Messages of streams whose snapshot is on its way: they wait, so that order within a stream holds. */
export type StreamsLoading = {
  readonly begin: (stream: string) => void;
  /** True when the message was put aside. */
  readonly hold: (stream: string, message: ServerMessage) => boolean;
  /** Ends the loading and gives what waited. */
  readonly end: (stream: string) => readonly ServerMessage[];
  readonly clear: () => void;
};

export function createStreamsLoading(): StreamsLoading {
  const held = new Map<string, ServerMessage[]>();
  return {
    begin: (stream) => void held.set(stream, []),
    hold: (stream, message) => {
      const waiting = held.get(stream);
      waiting?.push(message);
      return waiting !== undefined;
    },
    end: (stream) => {
      const waiting = held.get(stream) ?? [];
      held.delete(stream);
      return waiting;
    },
    clear: () => held.clear(),
  };
}
