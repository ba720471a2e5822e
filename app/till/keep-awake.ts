import { onCleanup, onMount } from 'solid-js';

/** Keeps the screen lit while the till is open; asks again whenever the tab comes back. Where it is refused, the screen may dim. */
export function keepAwake(): void {
  let lock: WakeLockSentinel | null = null;
  const ask = async () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    lock = await navigator.wakeLock.request('screen').catch(() => null);
  };
  const askAgain = () => void ask();
  onMount(() => {
    void ask();
    document.addEventListener('visibilitychange', askAgain);
  });
  onCleanup(() => {
    document.removeEventListener('visibilitychange', askAgain);
    void lock?.release().catch(() => undefined);
  });
}
