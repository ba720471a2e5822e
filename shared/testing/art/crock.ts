import { fall, grain, linear, scene, shadow, turned, turnedBody } from './light.ts';
import { palette, ramp } from './palette.ts';

const outline =
  'M112 196c-8 18-12 38-11 58 3 36 26 60 56 67 16 3 70 3 86 0 30-7 53-31 56-67 1-20-3-40-11-58-30-12-146-12-176 0Z';

/** A squat stoneware pot with a lid and a knob, glazed to the shoulder of the foot. */
export function drawCrock(id: string, colour: string): string {
  const tone = ramp(colour);
  return scene(
    id,
    turned(`${id}g`, tone) +
      fall(`${id}f`) +
      linear(
        `${id}l`,
        [0, 0, 1, 0.2],
        [
          [0, tone.b],
          [0.3, tone.h2],
          [0.56, tone.b],
          [1, tone.dp],
        ],
      ) +
      grain(id, 0.4, 0.8),
    shadow(id, 200, 190) +
      turnedBody(id, outline, {
        over: `<path d="M96 286c50 24 158 24 208 0v50H96z" fill="${palette.clay}" opacity=".8"/>
          <path d="M96 286c50 24 158 24 208 0" stroke="${tone.h2}" stroke-width="3" fill="none" opacity=".7"/>
          <path d="M108 208c40 14 144 14 184 0" stroke="${tone.dp}" stroke-width="8" fill="none" opacity=".3" filter="url(#${id}t)"/>
          <path d="M96 304c60 22 150 22 208 0v40H96z" fill="#12181a" opacity=".28" filter="url(#${id}k)"/>
          <rect x="96" y="190" width="208" height="140" filter="url(#${id}n)" opacity=".22"/>`,
        highlight: `<path d="M134 214c-10 22-12 40-8 60 2 11 16 9 15-2-2-18 0-34 6-52 3-9-9-14-13-6Z" fill="#fff" opacity=".55" filter="url(#${id}h)"/>`,
      }) +
      `<ellipse cx="200" cy="194" rx="92" ry="14" fill="${tone.dd}" opacity=".6"/>
      <path d="M104 190c2-32 44-52 96-52s94 20 96 52c-26 15-166 15-192 0Z" fill="url(#${id}l)"/>
      <path d="M104 190c26 15 166 15 192 0" fill="none" stroke="${tone.h2}" stroke-width="2.6" opacity=".75"/>
      <path d="M130 170c12-12 30-20 52-23" stroke="#fff" stroke-width="7" stroke-linecap="round" fill="none" opacity=".6" filter="url(#${id}t)"/>
      <path d="M184 142c2-6-8-10-8-19 0-9 10-15 24-15s24 6 24 15c0 9-10 13-8 19-6 4-26 4-32 0Z" fill="url(#${id}l)"/>
      <ellipse cx="193" cy="118" rx="7" ry="4" fill="#fff" opacity=".7" filter="url(#${id}t)"/>`,
  );
}
