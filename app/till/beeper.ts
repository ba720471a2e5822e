export type Beeper = { readonly hit: () => void; readonly miss: () => void };

type Tone = { readonly hertz: number; readonly seconds: number; readonly after: number };

const hitTones: readonly Tone[] = [{ hertz: 1760, seconds: 0.07, after: 0 }];
const missTones: readonly Tone[] = [
  { hertz: 220, seconds: 0.12, after: 0 },
  { hertz: 196, seconds: 0.18, after: 0.15 },
];

/** One short high beep for a scan that hit, two low ones for a miss. Silent where the browser allows no sound yet. */
export function createBeeper(createContext: () => AudioContext = () => new AudioContext()): Beeper {
  let context: AudioContext | null = null;
  const play = (tones: readonly Tone[]) => {
    try {
      context ??= createContext();
      if (context.state === 'suspended') void context.resume().catch(() => undefined);
      for (const tone of tones) playTone(context, tone);
    } catch {
      // No sound card, or none allowed: the flash on screen says the same.
    }
  };
  return { hit: () => play(hitTones), miss: () => play(missTones) };
}

function playTone(context: AudioContext, { hertz, seconds, after }: Tone): void {
  const start = context.currentTime + after;
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = hertz;
  oscillator.type = 'square';
  // A short ramp at both ends keeps the speaker from clicking.
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(0.08, start + 0.008);
  gain.gain.setValueAtTime(0.08, start + seconds - 0.02);
  gain.gain.linearRampToValueAtTime(0, start + seconds);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + seconds);
}
