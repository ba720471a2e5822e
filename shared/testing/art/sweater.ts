import { linear, scene, shadow } from './light.ts';
import { mix } from './oklab.ts';
import { type Ramp, palette, ramp } from './palette.ts';

/** `stripe`: the colour of two bands; `cable`: three cables. */
export type SweaterOptions = { readonly stripe?: string; readonly cable?: boolean };

/** One crossing of a cable, 34 units high, drawn once and used all the way down. */
const twist = (id: string, tone: Ramp): string => `<g id="${id}x" fill="none" stroke-linecap="round">
    <path d="M-9 0c0 14 18 18 18 34M9 0c0 14-18 18-18 34" stroke="${tone.dp}" stroke-width="12" opacity=".42"/>
    <path d="M9 0c0 14-18 18-18 34" stroke="${tone.b}" stroke-width="8"/>
    <path d="M-9 0c0 14 18 18 18 34" stroke="${mix(tone.b, tone.hi, 0.85)}" stroke-width="8"/>
    <path d="M-11 2c0 13 18 18 18 31" stroke="${tone.h2}" stroke-width="2" opacity=".7"/>
    </g>`;

const cables = (id: string): string =>
  [
    { x: 150, from: 152 },
    { x: 250, from: 152 },
    { x: 200, from: 186 },
  ]
    .flatMap(({ x, from }) =>
      [0, 1, 2, 3, 4].map((crossing) => ({ x, y: from + 34 * crossing })).filter(({ y }) => y < 310),
    )
    .map(({ x, y }) => `<use href="#${id}x" x="${x}" y="${y}"/>`)
    .join('');

export function drawSweater(id: string, colour: string, options: SweaterOptions = {}): string {
  const tone = ramp(colour);
  const stripe = options.stripe;
  const knit = `<pattern id="${id}v" width="9" height="10" patternUnits="userSpaceOnUse">
    <path d="M4.5 10C3 6.4 1.6 4 .2 1.2 2.4 1.6 4 4 4.5 7Z" fill="${tone.h2}" opacity=".5"/>
    <path d="M4.5 10C6 6.4 7.4 4 8.8 1.2 6.6 1.6 5 4 4.5 7Z" fill="${tone.dp}" opacity=".3"/>
    <path d="M0 0v10" stroke="${tone.dp}" stroke-width=".8" opacity=".28"/>
    </pattern>
    <pattern id="${id}r" width="8" height="8" patternUnits="userSpaceOnUse">
    <rect width="8" height="8" fill="${tone.b}"/>
    <rect x="0" width="2.6" height="8" fill="${tone.dp}" opacity=".4"/>
    <rect x="4.4" width="2" height="8" fill="${tone.h2}" opacity=".6"/>
    </pattern>`;
  const body =
    'M78 150c-4 4-8 40-8 92s2 70 12 76c10 5 226 5 236 0 10-6 12-24 12-76s-4-88-8-92c-14-16-62-28-78-30-18 18-70 18-88 0-16 2-64 14-78 30Z';
  return scene(
    id,
    knit +
      linear(
        `${id}g`,
        [0, 0, 1, 1],
        [
          [0, '#fff', 0.34],
          [0.4, '#fff', 0],
          [0.6, '#151b1e', 0],
          [1, '#151b1e', 0.36],
        ],
      ) +
      `<clipPath id="${id}c">
    <path d="${body}"/>
    </clipPath>${options.cable ? twist(id, tone) : ''}`,
    shadow(id, 200, 244, 322) +
      `<g transform="translate(200 322) scale(.88 1.1) translate(-200 -322)">` +
      // sleeves folded behind (peek at the sides)
      `<path d="M72 168c-14 20-22 70-20 120 0 18 6 30 16 32l30-6V170Z" fill="${mix(tone.b, tone.lo, 0.6)}"/>
    <path d="M72 168c-14 20-22 70-20 120 0 18 6 30 16 32l30-6V170Z" fill="url(#${id}v)"/>
    <path d="M328 168c14 20 22 70 20 120 0 18-6 30-16 32l-30-6V170Z" fill="${tone.lo}"/>
    <path d="M328 168c14 20 22 70 20 120 0 18-6 30-16 32l-30-6V170Z" fill="url(#${id}v)"/>
    <path d="M54 284c0 22 4 36 14 38l14-3v-36Z" fill="url(#${id}r)"/>
    <path d="M346 284c0 22-4 36-14 38l-14-3v-36Z" fill="url(#${id}r)"/>
    <path d="M346 284c0 22-4 36-14 38l-14-3v-36Z" fill="${tone.dd}" opacity=".3"/>` +
      `<path d="${body}" fill="${tone.b}"/>
    <path d="${body}" fill="url(#${id}v)"/>
    <g clip-path="url(#${id}c)">${
      stripe
        ? `<g fill="${stripe}">
    <rect x="60" y="206" width="280" height="16"/>
    <rect x="60" y="232" width="280" height="7"/>
    </g>
    <rect x="60" y="200" width="280" height="44" fill="url(#${id}v)"/>`
        : ''
    }${options.cable ? cables(id) : ''}<path d="M62 288h276v40H62z" fill="url(#${id}r)"/>
    <path d="M62 287h276" stroke="${tone.dp}" stroke-width="2.4" opacity=".5"/>
    <path d="M106 136c10 60 6 150-2 190M296 136c-10 60-6 150 2 190" stroke="${tone.dd}" stroke-width="5" fill="none" opacity=".2" filter="url(#${id}t)"/>
    <path d="M128 130c8 30 40 50 72 50s64-20 72-50" stroke="${tone.dd}" stroke-width="12" fill="none" opacity=".16" filter="url(#${id}k)"/>
    </g>` +
      // collar
      `<path d="M152 122c10 6 30 9 48 9s38-3 48-9c-6-5-26-8-48-8s-42 3-48 8Z" fill="${tone.dd}"/>
    <path d="M152 122c6 26 26 38 48 38s42-12 48-38l14 2c-4 36-30 54-62 54s-58-18-62-54Z" fill="url(#${id}r)"/>
    <path d="M138 124c4 36 30 54 62 54s58-18 62-54" fill="none" stroke="${tone.dd}" stroke-width="2" opacity=".35"/>
    <path d="M150 120c12-7 30-10 50-10s38 3 50 10c-10 7-30 10-50 10s-40-3-50-10Z" fill="none" stroke="${tone.lo}" stroke-width="6"/>` +
      `<rect x="189" y="130" width="22" height="13" rx="1.5" fill="${palette.bone}"/>
    <path d="M194 136.5h12" stroke="${palette.rust}" stroke-width="2.4"/>` +
      `<path d="${body}" fill="url(#${id}g)"/>
    </g>`,
  );
}
