import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import type { Views } from '../ports/device.ts';
import { useDevice } from './device-context.tsx';

/**
 * A view of thousands of rows, as plain values that arrive whole: for screens that fold, search and window them.
 * (`createView` makes each field a signal, which costs more than the list itself there.) Undefined until it is there.
 */
export function createRows<V extends keyof Views>(
  view: V,
  params: () => Views[V]['params'],
): Accessor<Views[V]['value'] | undefined> {
  const device = useDevice();
  const [rows, setRows] = createSignal<Views[V]['value']>();
  createEffect(() => {
    onCleanup(device.watch(view, params(), (value) => setRows(() => value)));
  });
  return rows;
}
