import { linear, scene, shadow } from './light.ts';
import { mix } from './oklab.ts';
import { palette, ramp } from './palette.ts';

/** `layers`: how many folds show; `stripe`: the colour of two woven bands. */
export type FoldedClothOptions = { readonly layers: 2 | 4; readonly stripe?: string };

const LAYER = 36;

const layer = (y: number, fill: string): string =>
  `<rect x="66" y="${y}" width="268" height="${LAYER + 4}" rx="19" fill="url(#${fill})"/>`;

/** A blanket or a cloth folded into a neat stack, its closed folds to the front. */
export function drawFoldedCloth(id: string, colour: string, { layers, stripe }: FoldedClothOptions): string {
  const tone = ramp(colour);
  const top = 326 - layers * LAYER;
  const heights = Array.from({ length: layers }, (_, i) => 322 - (i + 1) * LAYER);
  const folds = heights.map((y) => layer(y, `${id}g`) + layer(y, `${id}v`)).join('');
  const shades = heights.map((y) => layer(y, `${id}y`)).join('');
  const surface = `M86 ${top + 12}c-10-1-12-8-6-16l34-46c4-5 8-7 14-7h144c6 0 10 2 14 7l34 46c6 8 4 15-6 16Z`;
  const bands = (from: number): string =>
    stripe === undefined
      ? ''
      : `<path d="M${from} ${top - 59}h16l12 69V322h-20V${top + 10}ZM${from + 24} ${top - 59}h7l10 69V322h-9V${top + 10}Z" fill="${stripe}" opacity=".88"/>`;
  return scene(
    id,
    `<pattern id="${id}v" width="9" height="9" patternUnits="userSpaceOnUse"><path d="M4.5 9C3 6 1.6 3.6.2 1.2 2.4 1.6 4 3.6 4.5 6Z" fill="${tone.h2}" opacity=".42"/>
    <path d="M4.5 9C6 6 7.4 3.6 8.8 1.2 6.6 1.6 5 3.6 4.5 6Z" fill="${tone.dd}" opacity=".2"/></pattern>` +
      linear(
        `${id}g`,
        [0, 0, 1, 0.5],
        [
          [0, tone.lo],
          [0.06, tone.b],
          [0.26, tone.hi],
          [0.55, tone.b],
          [0.9, tone.lo],
          [1, tone.dp],
        ],
      ) +
      linear(
        `${id}y`,
        [0, 0, 0, 1],
        [
          [0, '#fff', 0.22],
          [0.4, '#fff', 0],
          [0.62, '#151b1e', 0],
          [1, '#151b1e', 0.42],
        ],
      ) +
      linear(
        `${id}z`,
        [0, 0, 0, 1],
        [
          [0, tone.hi],
          [0.7, tone.hi],
          [1, mix(tone.b, tone.hi, 0.3)],
        ],
      ) +
      linear(
        `${id}w`,
        [0, 0, 1, 1],
        [
          [0, '#fff', 0.4],
          [0.5, '#fff', 0],
          [1, '#151b1e', 0.28],
        ],
      ) +
      `<clipPath id="${id}c"><path d="${surface}"/><rect x="66" y="${top - 4}" width="268" height="${layers * LAYER + 4}" rx="19"/></clipPath>`,
    shadow(id, 200, 270, 322) +
      folds +
      `<path d="${surface}" fill="url(#${id}z)"/><path d="${surface}" fill="url(#${id}v)"/>
      <g clip-path="url(#${id}c)">${bands(238)}<rect x="60" y="${top + 12}" width="280" height="200" fill="url(#${id}v)" opacity=".7"/></g>
      ${shades}<path d="${surface}" fill="url(#${id}w)"/>
      <path d="M110 ${326 - LAYER}v20h30v-20Z" fill="${palette.bone}"/><path d="M117 ${336 - LAYER}h16" stroke="${palette.rust}" stroke-width="3"/>`,
  );
}
