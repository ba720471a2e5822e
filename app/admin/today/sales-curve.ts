/** An hour of the clock as an hour of the business day: those before the cut come after 24. */
export const shiftHour = (hour: number, cut: number): number => (hour < cut ? hour + 24 : hour);

/** What each hour took, in the order of a business day that begins at the cut; the index is the shifted hour. */
export function hoursFromCut(hours: readonly number[], cut: number): readonly number[] {
  return Array.from({ length: 24 + cut }, (_, hour) => (hour < cut ? 0 : (hours[hour % 24] ?? 0)));
}

/** A running sum of what each hour took. */
export function runningSums(hours: readonly number[]): readonly number[] {
  let sum = 0;
  return hours.map((taken) => {
    sum += taken;
    return sum;
  });
}

export type CurveFrame = {
  readonly width: number;
  readonly height: number;
  readonly first: number;
  readonly last: number;
  readonly most: number;
};

/** The hours the chart shows: from the first sale of either day, at the latest 9, to closing, at the earliest 21. */
export function hoursShown(
  days: readonly (readonly number[])[],
  now: number,
): { readonly first: number; readonly last: number } {
  const sold = days.flatMap((day) => day.flatMap((taken, hour) => (taken > 0 ? [hour] : [])));
  return { first: Math.min(9, ...sold), last: Math.max(21, now, ...sold.map((hour) => hour + 1)) };
}

/** Where the running sum stands at an hour's end, in the frame's pixels. */
export function pointAt(frame: CurveFrame, hour: number, sum: number): readonly [x: number, y: number] {
  const x = ((hour - frame.first) / Math.max(1, frame.last - frame.first)) * frame.width;
  const y = frame.height - (sum / Math.max(1, frame.most)) * frame.height;
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}

/** The points of a day's running sum from the first shown hour to `until` (the end of that hour). */
export function curvePoints(
  frame: CurveFrame,
  hours: readonly number[],
  until: number,
): readonly (readonly [number, number])[] {
  const sums = runningSums(hours);
  const points: (readonly [number, number])[] = [pointAt(frame, frame.first, 0)];
  for (let hour = frame.first; hour < Math.min(until, frame.last); hour++)
    points.push(pointAt(frame, hour + 1, sums[hour] ?? 0));
  return points;
}

/** The points as an SVG path of straight lines. */
export const linePath = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');

/** How today compares with yesterday at this hour, in whole percent; null when there is nothing to compare with. */
export function percentAgainst(today: number, hoursYesterday: readonly number[], hour: number): number | null {
  const before = hoursYesterday.slice(0, hour + 1).reduce((sum, taken) => sum + taken, 0);
  return before === 0 ? null : Math.round(((today - before) / before) * 100);
}
