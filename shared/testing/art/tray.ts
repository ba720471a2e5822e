import { linear, scene } from './light.ts';
import { ramp } from './palette.ts';

const top = 'M94 222h212c6 0 10 2 13 6l47 62c5 7 2 12-8 12H42c-10 0-13-5-8-12l47-62c3-4 7-6 13-6Z';
const well = 'M104 232h192c5 0 8 1 11 5l34 44c4 6 2 9-5 9H64c-7 0-9-3-5-9l34-44c3-4 6-5 11-5Z';

/** A wooden tray with a sunk well and its grain. */
export function drawTray(id: string, colour: string): string {
  const tone = ramp(colour);
  const grainLines =
    'M96 240c60 5 140 2 206-2M86 252c80 6 150-2 228 2M76 265c70-3 160 7 252 1M68 279c96 5 170-4 264 2M130 233c20 4 60 3 90 1M150 259c30 5 60 5 96 0';
  return scene(
    id,
    linear(
      `${id}g`,
      [0, 0, 1, 0.6],
      [
        [0, tone.h2],
        [0.45, tone.hi],
        [1, tone.b],
      ],
    ) +
      linear(
        `${id}e`,
        [0, 0, 1, 0],
        [
          [0, tone.b],
          [0.25, tone.hi],
          [0.7, tone.lo],
          [1, tone.dp],
        ],
      ) +
      linear(
        `${id}w`,
        [0, 0, 0.9, 1],
        [
          [0, tone.lo],
          [0.4, tone.b],
          [1, tone.hi],
        ],
      ) +
      `<clipPath id="${id}c"><path d="${well}"/></clipPath>`,
    `<ellipse cx="238" cy="326" rx="176" ry="13" fill="#161b1c" opacity=".2" filter="url(#${id}s)"/>
    <ellipse cx="206" cy="325" rx="160" ry="6" fill="#161b1c" opacity=".42" filter="url(#${id}t)"/>
    <path d="M32 294h336v20c0 7-5 11-12 11H44c-7 0-12-4-12-11Z" fill="url(#${id}e)"/>
    <path d="M150 318c4-9 10-12 18-12h64c8 0 14 3 18 12l2 7H148Z" fill="#12181a" opacity=".5"/>
    <path d="${top}" fill="url(#${id}g)"/>
    <path d="M36 299c1 2 4 3 8 3h312c4 0 7-1 8-3" stroke="${tone.h2}" stroke-width="2" fill="none" opacity=".8"/>
    <path d="${well}" fill="url(#${id}w)"/>
    <g clip-path="url(#${id}c)">
      <path d="${grainLines}" stroke="${tone.dp}" stroke-width="1.3" fill="none" opacity=".38"/>
      <path d="M60 290l44-60h200" stroke="#12181a" stroke-width="14" fill="none" opacity=".32" filter="url(#${id}t)"/>
      <path d="M240 286c40-1 70-2 92-6" stroke="#fff" stroke-width="5" opacity=".4" filter="url(#${id}t)"/>
    </g>
    <path d="M64 290h272c7 0 9-3 5-9" stroke="#fff" stroke-width="1.8" fill="none" opacity=".6"/>`,
  );
}
