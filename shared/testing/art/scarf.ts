import { linear, scene } from './light.ts';
import { mix } from './oklab.ts';
import { palette, ramp } from './palette.ts';

/** `stripe`: the colour of the end bands; null for a plain one. */
export type ScarfOptions = { readonly stripe?: string | null };

export function drawScarf(id: string, colour: string, options: ScarfOptions = {}): string {
  const tone = ramp(colour);
  const { stripe = palette.bone } = options;
  const fringe = (x0: number, x1: number, y: number): string => {
    let s = '';
    for (let x = x0; x <= x1; x += 8)
      s += `<path d="M${x} ${y}c${(x % 3) - 1} 8 ${1 - (x % 2) * 2} 16 ${(x % 5) - 2} ${24 + (x % 7)}" stroke="${x % 16 ? tone.b : tone.lo}" stroke-width="4.4" stroke-linecap="round" fill="none"/>`;
    return s;
  };
  const knit = `<pattern id="${id}v" width="9" height="9" patternUnits="userSpaceOnUse">
    <path d="M4.5 9C3 6 1.6 3.6.2 1.2 2.4 1.6 4 3.6 4.5 6Z" fill="${tone.h2}" opacity=".4"/>
    <path d="M4.5 9C6 6 7.4 3.6 8.8 1.2 6.6 1.6 5 3.6 4.5 6Z" fill="${tone.dd}" opacity=".26"/>
    </pattern>`;
  const t1 = 'M206 178c34 4 68 18 74 58l8 66-78 6-6-70Z',
    t2 = 'M124 164c-8 36-16 84-18 144l84 6c2-60 10-100 24-134Z';
  const bands =
    stripe === null
      ? ''
      : `<g opacity=".92">
    <path d="M90 262h220v9H90zM90 279h220v4H90z" fill="${stripe}"/>
    </g>`;
  return scene(
    id,
    knit +
      linear(
        `${id}g`,
        [0, 0, 1, 1],
        [
          [0, '#fff', 0.3],
          [0.4, '#fff', 0],
          [0.6, '#151b1e', 0],
          [1, '#151b1e', 0.38],
        ],
      ) +
      `<clipPath id="${id}1">
    <path d="${t1}"/>
    </clipPath>
    <clipPath id="${id}2">
    <path d="${t2}"/>
    </clipPath>` +
      linear(
        `${id}o`,
        [0, 0, 0.3, 1],
        [
          [0, tone.hi],
          [0.5, tone.b],
          [1, tone.dp],
        ],
      ),
    `<ellipse cx="222" cy="238" rx="118" ry="96" fill="#161b1c" opacity=".17" filter="url(#${id}s)"/>` +
      `<path d="M110 118c6-34 42-56 92-56s92 24 94 60c2 34-40 58-94 58s-98-26-92-62Z" fill="${tone.lo}"/>
    <path d="M110 118c6-34 42-56 92-56s92 24 94 60c2 34-40 58-94 58s-98-26-92-62Z" fill="url(#${id}v)" opacity=".6"/>
    <ellipse cx="206" cy="158" rx="92" ry="34" fill="${mix(tone.dd, '#14100e', 0.3)}" opacity=".8" filter="url(#${id}k)"/>
    <ellipse cx="150" cy="106" rx="40" ry="22" fill="#12181a" opacity=".3" filter="url(#${id}k)"/>` +
      fringe(214, 284, 300) +
      `<g clip-path="url(#${id}1)">
    <path d="${t1}" fill="${tone.b}"/>
    <g transform="rotate(-6 250 240)">${bands}</g>
    <path d="${t1}" fill="url(#${id}v)"/>
    <path d="${t1}" fill="url(#${id}g)"/>
    <path d="M204 182l10 128" stroke="#12181a" stroke-width="26" opacity=".34" filter="url(#${id}k)"/>
    </g>` +
      fringe(110, 186, 308) +
      `<g clip-path="url(#${id}2)">
    <path d="${t2}" fill="${tone.b}"/>
    <g transform="rotate(4 150 240)">${bands}</g>
    <path d="${t2}" fill="url(#${id}v)"/>
    <path d="${t2}" fill="url(#${id}g)"/>
    </g>` +
      `<path d="M106 120c-4 46 44 74 98 72s98-28 94-74c-6 28-44 46-94 46s-92-16-98-44Z" fill="url(#${id}o)"/>
    <path d="M106 120c-4 46 44 74 98 72s98-28 94-74c-6 28-44 46-94 46s-92-16-98-44Z" fill="url(#${id}v)"/>
    <path d="M104 112c0-36 44-60 98-60s100 26 98 62c-1 8-4 14-7 18-4-30-40-48-91-48s-88 18-93 46c-3-5-5-11-5-18Z" fill="url(#${id}o)"/>
    <path d="M104 112c0-36 44-60 98-60s100 26 98 62c-1 8-4 14-7 18-4-30-40-48-91-48s-88 18-93 46c-3-5-5-11-5-18Z" fill="url(#${id}v)"/>
    <path d="M116 96c14-22 46-34 84-35" stroke="${tone.h2}" stroke-width="7" fill="none" stroke-linecap="round" opacity=".5" filter="url(#${id}t)"/>
    <path d="M116 150c20 22 52 32 88 32" stroke="${tone.h2}" stroke-width="6" fill="none" stroke-linecap="round" opacity=".35" filter="url(#${id}t)"/>`,
  );
}
