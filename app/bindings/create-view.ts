import { type Accessor, createEffect, onCleanup } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { Views } from '../ports/device.ts';
import { useDevice } from './device-context.tsx';

/** What tells two rows of a view apart; `id` unless named here. */
const keys: Partial<Record<keyof Views, string>> = { 'till-items': 'variant' };

/**
 * A view of the shop as a store: only what changed in it is told to what shows it. Undefined until the first value is
 * there; watched again when the parameters change, stopped with its owner.
 */
export function createView<V extends keyof Views>(
  view: V,
  params: () => Views[V]['params'],
): Accessor<Views[V]['value'] | undefined> {
  const device = useDevice();
  const [state, setState] = createStore<{ value?: Views[V]['value'] }>({});
  createEffect(() => {
    const show = (value: Views[V]['value']): void => {
      setState('value', reconcile(value, { key: keys[view] ?? 'id' }));
    };
    onCleanup(device.watch(view, params(), show));
  });
  return () => state.value;
}
