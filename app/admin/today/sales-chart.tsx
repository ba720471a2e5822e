import { For, type JSX, Show, createMemo } from 'solid-js';
import { useDesk } from '../admin-desk.tsx';
import { useWords } from '../use-words.ts';
import { type CurveFrame, curvePoints, hoursShown, linePath, pointAt, runningSums } from './sales-curve.ts';

const width = 360;
const height = 88;

/** Today's running sum as a line, yesterday's dashed behind it, and the same said in a sentence. */
export function SalesChart(props: {
  readonly today: readonly number[];
  readonly yesterday: readonly number[];
  readonly hour: number;
}): JSX.Element {
  const desk = useDesk();
  const { t, money } = useWords();
  const frame = createMemo((): CurveFrame => {
    const most = Math.max(runningSums(props.today).at(-1) ?? 0, runningSums(props.yesterday).at(-1) ?? 0);
    return { width, height, most, ...hoursShown([props.today, props.yesterday], props.hour) };
  });
  const now = createMemo(() => curvePoints(frame(), props.today, props.hour + 1));
  const end = () => now().at(-1) ?? pointAt(frame(), frame().first, 0);
  const before = () => linePath(curvePoints(frame(), props.yesterday, 99));
  const ticks = () => {
    const { first, last } = frame();
    return Array.from({ length: Math.floor((last - first) / 3) + 1 }, (_, i) => first + 3 * i);
  };
  const sold = () => (runningSums(props.today).at(-1) ?? 0) > 0;
  return (
    <figure class="mt-3">
      <svg viewBox={`-2 -8 ${width + 4} ${height + 10}`} class="block w-full" aria-hidden="true">
        <Show when={sold()}>
          <path d={`${linePath(now())}L${end()[0]} ${height}L0 ${height}Z`} class="fill-acc-soft" />
        </Show>
        <path d={before()} fill="none" class="stroke-ink3" stroke-width="1.3" stroke-dasharray="3 3" />
        <Show when={sold()}>
          <path d={linePath(now())} fill="none" class="stroke-acc" stroke-width="2.2" stroke-linejoin="round" />
          <circle cx={end()[0]} cy={end()[1]} r="4" class="fill-paper stroke-acc" stroke-width="2.2" />
        </Show>
        <path d={`M0 ${height}H${width}`} class="stroke-line2" stroke-width="1" />
      </svg>
      <div class="figures mt-1 flex justify-between text-t0 text-ink2" aria-hidden="true">
        <For each={ticks()}>{(hour) => <span>{hour % 24}:00</span>}</For>
      </div>
      <figcaption class="sr-only">
        {t('today.chart', {
          hour: props.hour % 24,
          today: money(runningSums(props.today).at(-1) ?? 0, desk.shop().currency),
          yesterday: money(runningSums(props.yesterday)[props.hour] ?? 0, desk.shop().currency),
        })}
      </figcaption>
    </figure>
  );
}
