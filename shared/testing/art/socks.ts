import { linear, scene } from './light.ts';
import { type Ramp, palette, ramp } from './palette.ts';

/** `toe`: the colour of heel, toe and the two bands under the cuff. */
export type SocksOptions = { readonly toe?: string };

const outline =
  'M128 52c22-5 56-5 78 0 3 1 4 3 4 6-3 52-4 84-2 116 1 16 12 26 36 38 34 16 56 34 54 62-2 26-26 40-58 38-54-3-100-28-116-64-10-24-6-60-4-96 1-34 2-62 4-94 0-3 2-5 4-6Z';

const sock = (id: string, tone: Ramp, toe: Ramp): string =>
  `<g clip-path="url(#${id}c)">
    <path d="${outline}" fill="${tone.b}"/>
    <path d="M112 170c34 6 60 26 66 60-20 16-44 22-72 14Z" fill="${toe.b}"/>
    <path d="M262 196c-24 26-30 70-16 118h64V196Z" fill="${toe.b}"/>
    <path d="M110 112h110v8H110zM110 126h110v4H110z" fill="${toe.b}"/>
    <path d="${outline}" fill="url(#${id}v)"/>
    <path d="M118 44h98v54h-98z" fill="url(#${id}r)"/>
    <path d="M118 96q49 9 98 0" stroke="${tone.dd}" stroke-width="3" opacity=".4" filter="url(#${id}t)"/>
    <path d="M178 230c-4-34-30-54-66-60M262 200c-22 28-28 66-16 112" stroke="${tone.dd}" stroke-width="2" fill="none" opacity=".35"/>
    <path d="M206 60c-4 60-6 90-2 120 6 30 40 36 66 56" stroke="#12181a" stroke-width="18" fill="none" opacity=".22" filter="url(#${id}k)"/>
    <path d="M132 62c-4 50-6 90-8 130 0 30 10 50 30 66" stroke="#fff" stroke-width="12" fill="none" opacity=".28" filter="url(#${id}k)"/>
    <path d="${outline}" fill="url(#${id}g)"/>
  </g>`;

/** A pair lying flat, seen from above. */
export function drawSocks(id: string, colour: string, options: SocksOptions = {}): string {
  const tone = ramp(colour);
  const toe = ramp(options.toe ?? palette.bone);
  const knit = `<pattern id="${id}v" width="8" height="9" patternUnits="userSpaceOnUse">
    <path d="M4 9C2.8 5.8 1.4 3.6.2 1.2 2.2 1.6 3.6 3.6 4 6Z" fill="${tone.h2}" opacity=".36"/>
    <path d="M4 9C5.2 5.8 6.6 3.6 7.8 1.2 5.8 1.6 4.4 3.6 4 6Z" fill="${tone.dd}" opacity=".3"/></pattern>
    <pattern id="${id}r" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${tone.b}"/>
    <rect width="2.8" height="8" fill="${tone.dd}" opacity=".38"/><rect x="4.4" width="2" height="8" fill="${tone.h2}" opacity=".5"/></pattern>`;
  return scene(
    id,
    knit +
      linear(
        `${id}g`,
        [0, 0, 1, 1],
        [
          [0, '#fff', 0.24],
          [0.4, '#fff', 0],
          [0.6, '#151b1e', 0],
          [1, '#151b1e', 0.32],
        ],
      ) +
      `<clipPath id="${id}c"><path d="${outline}"/></clipPath>`,
    `<g transform="translate(58 26) rotate(-7 200 200)">
      <path d="${outline}" transform="translate(16 14)" fill="#161b1c" opacity=".26" filter="url(#${id}s)"/>${sock(id, tone, toe)}
      <path d="${outline}" fill="#12181a" opacity=".16"/>
    </g>
    <g transform="translate(-14 24) rotate(4 200 200)">
      <path d="${outline}" transform="translate(14 12)" fill="#161b1c" opacity=".36" filter="url(#${id}s)"/>${sock(id, tone, toe)}
      <rect x="150" y="64" width="26" height="17" rx="2" fill="${palette.bone}"/><path d="M156 72.500h14" stroke="${palette.rust}" stroke-width="2.6"/>
    </g>`,
  );
}
