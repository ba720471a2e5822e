import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { CommandRefusal, Commands, Device, DeviceStatus, Views } from '../ports/device.ts';
import { type SampleEnv, sampleCommands } from './sample-commands.ts';
import { type SampleSeed, type SampleState, stateFromSeed } from './sample-state.ts';
import { sampleViews } from './sample-views.ts';

/** A device without worker, storage or network: honest rows in memory, decided by the same domain as the real one. */
export type SampleDevice = Device & {
  readonly state: SampleState;
  /** Changes the state as the outside world would and shows it. */
  readonly change: (step: (state: SampleState) => void) => void;
};

export function createSampleDevice(env: SampleEnv, seed: SampleSeed, status: DeviceStatus): SampleDevice {
  const state = stateFromSeed(seed, status);
  const watchers = new Set<() => void>();
  const showAll = () => {
    for (const show of watchers) show();
  };
  const watching = (show: () => void): (() => void) => {
    watchers.add(show);
    show();
    return () => watchers.delete(show);
  };
  const read = <V extends keyof Views>(view: V, params: Views[V]['params']): Views[V]['value'] =>
    sampleViews[view](state, params, env.now());
  const run = <C extends keyof Commands>(
    command: C,
    input: Commands[C]['input'],
  ): Result<Commands[C]['output'], CommandRefusal> => sampleCommands[command](env, state, input);
  return {
    state,
    change: (step) => {
      step(state);
      showAll();
    },
    watchStatus: (show) => watching(() => show(state.status)),
    watch: (view, params, show) => watching(() => show(read(view, params))),
    run: async (command, input) => {
      const answer = run(command, input);
      showAll();
      return answer;
    },
    enrol: async () => refuse({ type: 'link-unknown' }),
  };
}
