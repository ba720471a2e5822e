import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';

/** Whether the browser has a network. True on the server and until it says otherwise. */
export function createOnline(): Accessor<boolean> {
  const [online, setOnline] = createSignal(true);
  onMount(() => {
    const look = () => setOnline(navigator.onLine);
    look();
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    onCleanup(() => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    });
  });
  return online;
}
