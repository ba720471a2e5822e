import { fall, linear, scene, shadow, turned, turnedBody } from './light.ts';
import { palette, ramp } from './palette.ts';

/** `line`: the colour of the brush. */
export type GaiwanOptions = { readonly line?: string };

export function drawGaiwan(id: string, colour: string, options: GaiwanOptions = {}): string {
  const tone = ramp(colour);
  const brush = options.line ?? palette.indigo;
  const d = 'M106 200c4 44 22 92 62 104 10 3 54 3 64 0 40-12 58-60 62-104Z';
  return scene(
    id,
    turned(`${id}g`, tone) +
      fall(`${id}f`) +
      linear(
        `${id}l`,
        [0, 0, 1, 0.2],
        [
          [0, tone.b],
          [0.3, '#fffefa'],
          [0.6, tone.b],
          [1, tone.dp],
        ],
      ) +
      linear(
        `${id}sa`,
        [0, 0, 1, 0.2],
        [
          [0, tone.hi],
          [0.4, tone.b],
          [1, tone.dp],
        ],
      ),
    shadow(id, 200, 200) +
      `<path d="M84 300c6 16 58 26 116 26s110-10 116-26Z" fill="${tone.lo}"/>
    <ellipse cx="200" cy="299" rx="117" ry="19" fill="url(#${id}sa)"/>
    <ellipse cx="200" cy="297" rx="100" ry="14" fill="none" stroke="${tone.lo}" stroke-width="1.2" opacity=".6"/>
    <ellipse cx="214" cy="300" rx="64" ry="10" fill="#1a2022" opacity=".28" filter="url(#${id}t)"/>` +
      turnedBody(id, d, {
        over: `<path d="M104 214c40 16 152 16 192 0" stroke="${brush}" stroke-width="2.6" fill="none" opacity=".75"/>
    <g stroke="${brush}" fill="none" stroke-width="2.2" stroke-linecap="round" opacity=".7">
    <path d="M176 292c-2-22 4-40 22-60M188 268c-12-2-18-8-22-16M194 256c8-2 16-2 24-8M186 284c10 0 20-2 28-8"/>
    <path d="M158 246c2-6 8-8 14-4-2 7-8 9-14 4ZM218 244c2-7 8-10 15-7-1 8-8 11-15 7ZM198 228c1-8 5-12 12-12 2 8-3 13-12 12ZM214 276c3-6 9-7 14-4-2 7-9 9-14 4Z" fill="${brush}" fill-opacity=".55"/>
    </g>`,
        highlight: `<path d="M128 220c4 26 12 44 22 58 5 7-5 9-11 1-12-16-20-36-22-58 0-9 10-10 11-1Z" fill="#fff" opacity=".75" filter="url(#${id}h)"/>`,
      }) +
      `<ellipse cx="200" cy="200" rx="96" ry="17" fill="${tone.h2}"/>
    <ellipse cx="200" cy="199" rx="88" ry="13" fill="${tone.dp}" opacity=".55"/>
    <path d="M120 194c6-34 40-52 80-52s74 18 80 52c-18 14-142 14-160 0Z" fill="url(#${id}l)"/>
    <path d="M120 194c18 14 142 14 160 0" stroke="${brush}" stroke-width="2" fill="none" opacity=".6"/>
    <path d="M146 172c10-12 24-18 40-20" stroke="#fff" stroke-width="7" stroke-linecap="round" fill="none" opacity=".85" filter="url(#${id}t)"/>
    <path d="M180 146c0-6 2-11 4-13-8-3-10-8-8-14h48c2 6 0 11-8 14 2 2 4 7 4 13-10 4-30 4-40 0Z" fill="url(#${id}l)"/>
    <ellipse cx="200" cy="119" rx="24" ry="6" fill="${tone.h2}"/>
    <ellipse cx="200" cy="119" rx="18" ry="3.8" fill="${tone.lo}"/>`,
  );
}
