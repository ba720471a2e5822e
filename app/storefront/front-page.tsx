import { createSignal } from 'solid-js';

export function FrontPage() {
  const [taps, setTaps] = createSignal(0);
  return (
    <main>
      <h1>Counterpart</h1>
      <button type="button" onClick={() => setTaps(taps() + 1)}>
        {taps()}
      </button>
    </main>
  );
}
