import { fall, scene, shadow, slant, turned, turnedBody } from './light.ts';
import { palette, ramp } from './palette.ts';

const outline =
  'M118 152c2 14 8 22 10 36 4 34-2 66 6 96 6 22 18 36 32 39 10 2 58 2 68 0 14-3 26-17 32-39 8-30 2-62 6-96 2-14 4-22 6-36Z';

/** The sharing jug between pot and cups: a lip to the left, a loop to the right. */
export function drawPitcher(id: string, colour: string): string {
  const tone = ramp(colour);
  const clay = ramp(palette.clay);
  return scene(
    id,
    turned(`${id}g`, tone) +
      fall(`${id}f`) +
      slant(`${id}e`, tone.hi, 0.45, tone.b, tone.dp) +
      slant(`${id}i`, tone.dp, 0.6, tone.b, tone.hi),
    shadow(id, 200, 150) +
      `<path d="M272 190c40-8 62 10 60 42-2 30-28 48-62 46" fill="none" stroke="${tone.dp}" stroke-width="17" stroke-linecap="round"/>
      <path d="M272 188c40-8 61 10 59 42-2 29-28 47-61 45" fill="none" stroke="url(#${id}e)" stroke-width="13.5" stroke-linecap="round"/>
      <path d="M282 184c26-2 44 10 45 30" fill="none" stroke="${tone.h2}" stroke-width="2.8" opacity=".8" stroke-linecap="round"/>` +
      turnedBody(id, outline, {
        over: `<path d="M116 190c44 14 122 14 168 0" stroke="${tone.dp}" stroke-width="1.4" fill="none" opacity=".25"/>
          <path d="M124 292c40 20 112 20 152 0v40H124z" fill="${tone.dd}" opacity=".18" filter="url(#${id}k)"/>`,
        highlight: `<path d="M146 192c6 34 2 62 8 88 2 10-11 12-14 2-8-28-4-58-8-86-1-10 12-12 14-4Z" fill="#fff" opacity=".6" filter="url(#${id}h)"/>`,
        foot: `<path d="M164 318c20 5 52 5 72 0l-3 8c-18 4-48 4-66 0Z" fill="${clay.lo}"/>`,
      }) +
      `<path d="M122 158c-12-6-26-16-38-20-6-2-5-7 1-7 22-1 62-3 92-3 58 0 106 6 107 24 1 13-36 22-84 22-34 0-62-6-78-16Z" fill="${tone.h2}"/>
      <path d="M129 154c-8-5-18-11-27-15 20-4 50-6 76-6 52 0 98 5 99 18 1 12-34 18-77 18-32 0-57-6-71-15Z" fill="url(#${id}i)"/>
      <path d="M96 137c24-5 62-6 98-6" stroke="#fff" stroke-width="2" fill="none" opacity=".75" stroke-linecap="round"/>
      <path d="M104 146c8 5 14 12 18 22" stroke="${tone.dp}" stroke-width="3" fill="none" opacity=".2" filter="url(#${id}t)"/>`,
  );
}
