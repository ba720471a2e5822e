import { fall, linear, scene, shadow, turned, turnedBody } from './light.ts';
import { mix } from './oklab.ts';
import { palette, ramp } from './palette.ts';

/** `inner`: glaze inside; `drip: false`: glazed down to the foot. */
export type BowlOptions = { readonly inner?: string; readonly drip?: boolean };

export function drawBowl(id: string, colour: string, options: BowlOptions = {}): string {
  const tone = ramp(colour);
  const inside = ramp(options.inner ?? palette.clay);
  const clay = ramp(palette.clay);
  const d = 'M74 196c2 56 40 104 82 116 10 3 78 3 88 0 42-12 80-60 82-116Z';
  return scene(
    id,
    turned(`${id}g`, tone) +
      fall(`${id}f`) +
      linear(
        `${id}i`,
        [0.1, 0, 0.9, 1],
        [
          [0, inside.dp],
          [0.45, inside.b],
          [0.85, inside.hi],
          [1, inside.h2],
        ],
      ) +
      `<clipPath id="${id}q">
    <ellipse cx="200" cy="196" rx="119" ry="33"/>
    </clipPath>`,
    shadow(id, 200, 190) +
      turnedBody(id, d, {
        over:
          (options.drip === false
            ? ''
            : `<path d="M96 258c16 10 24 26 44 30s26-2 40 4 22 8 36 4 24-10 40-10 34-14 50-30l20 90H80Z" fill="${palette.clay}" opacity=".8"/>
    <path d="M96 258c16 10 24 26 44 30s26-2 40 4 22 8 36 4 24-10 40-10 34-14 50-30" fill="none" stroke="${tone.hi}" stroke-width="3" opacity=".5"/>
    <path d="M74 196c2 56 40 104 82 116h88c42-12 80-60 82-116Z" fill="url(#${id}g)" opacity=".22"/>`) +
          `<path d="M90 290c60 24 160 24 220 0v40H90z" fill="#12181a" opacity=".22" filter="url(#${id}k)"/>`,
        highlight: `<path d="M100 216c6 30 18 52 36 70 6 7-4 10-11 3-20-19-33-44-37-72-1-10 10-11 12-1Z" fill="#fff" opacity=".5" filter="url(#${id}h)"/>`,
        foot: `<path d="M150 307c24 6 76 6 100 0l-4 16c-22 5-70 5-92 0Z" fill="${clay.lo}"/>
    <path d="M150 307c24 6 76 6 100 0l-1 5c-24 6-74 6-98 0Z" fill="${clay.dd}" opacity=".5"/>`,
      }) +
      `<ellipse cx="200" cy="196" rx="126" ry="37" fill="${mix(tone.b, palette.sand, 0.55)}"/>
    <ellipse cx="200" cy="197" rx="119" ry="33" fill="url(#${id}i)"/>
    <g clip-path="url(#${id}q)">
    <ellipse cx="176" cy="180" rx="112" ry="26" fill="#12181a" opacity=".24" filter="url(#${id}k)"/>
    <path d="M238 226c26-3 50-10 66-20" stroke="#fff" stroke-width="6" fill="none" stroke-linecap="round" opacity=".45" filter="url(#${id}t)"/>
    <ellipse cx="204" cy="216" rx="46" ry="9" fill="none" stroke="${inside.dp}" stroke-width="1.5" opacity=".35"/>
    </g>
    <path d="M80 189c15-17.500 60-27.500 120-27.500" stroke="#fff" stroke-width="2.2" fill="none" opacity=".55" stroke-linecap="round"/>`,
  );
}
