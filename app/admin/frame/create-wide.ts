import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** Whether there is room for two panes. */
export function createWide(): Accessor<boolean> {
  const query = window.matchMedia('(min-width: 1024px)');
  const [wide, setWide] = createSignal(query.matches);
  const follow = () => setWide(query.matches);
  query.addEventListener('change', follow);
  onCleanup(() => query.removeEventListener('change', follow));
  return wide;
}
