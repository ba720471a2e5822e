import { mix } from './oklab.ts';
import type { Ramp } from './palette.ts';

/** A stop of a gradient: offset 0…1, colour, opacity. */
type Stop = readonly [offset: number, colour: string, opacity?: number];

const stopMarkup = ([offset, colour, opacity]: Stop): string =>
  `<stop offset="${offset}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`;

/** A linear gradient along `[x1, y1, x2, y2]` of the filled shape's box. */
export const linear = (
  id: string,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  stops: readonly Stop[],
): string =>
  `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops.map(stopMarkup).join('')}</linearGradient>`;

/** From the upper left corner to the lower right one, over a middle colour at `at`. */
export const slant = (id: string, from: string, at: number, middle: string, to: string): string =>
  linear(
    id,
    [0, 0, 1, 1],
    [
      [0, from],
      [at, middle],
      [1, to],
    ],
  );

export const radial = (id: string, [cx, cy, r]: readonly [number, number, number], stops: readonly Stop[]): string =>
  `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stops.map(stopMarkup).join('')}</radialGradient>`;

/** Across a turned form: the light a third of the way in, the core shadow, then the light thrown back on the rim. */
export const turned = (id: string, tone: Ramp): string =>
  linear(
    id,
    [0, 0.1, 1, 0.2],
    [
      [0, mix(tone.b, tone.lo, 0.55)],
      [0.1, tone.b],
      [0.29, tone.hi],
      [0.5, tone.b],
      [0.76, tone.lo],
      [0.93, tone.dp],
      [1, tone.lo],
    ],
  );

/** From the upper left to the lower right: white .16 into ink .30. */
export const fall = (id: string): string =>
  linear(
    id,
    [0, 0, 0.12, 1],
    [
      [0, '#fff', 0.16],
      [0.35, '#fff', 0],
      [0.6, '#1c2326', 0],
      [1, '#1c2326', 0.3],
    ],
  );

const blur = (id: string, deviation: number): string =>
  `<filter id="${id}" x="-40%" y="-60%" width="180%" height="220%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`;

/** The four softnesses of the scene: `s` cast shadow, `t` contact, `h` window highlight, `k` core shade. */
export const softnesses = (id: string): string =>
  blur(`${id}s`, 11) + blur(`${id}t`, 4) + blur(`${id}h`, 3.2) + blur(`${id}k`, 7);

/** The two shadows of a thing standing at `cx` on the ground line, thrown to the lower right. */
export const shadow = (id: string, cx: number, width: number, ground = 326, depth = 1): string =>
  `<ellipse cx="${cx + width * 0.22}" cy="${ground - 1}" rx="${width * 0.62}" ry="${13 * depth}" fill="#161b1c" opacity=".2" filter="url(#${id}s)"/>` +
  `<ellipse cx="${cx + width * 0.05}" cy="${ground - 2}" rx="${width * 0.47}" ry="${6.5 * depth}" fill="#161b1c" opacity=".42" filter="url(#${id}t)"/>`;

/** Speckle for unglazed stoneware only. */
export const grain = (id: string, density: number, frequency: number): string =>
  `<filter id="${id}n" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="2" seed="7"/><feColorMatrix values="0 0 0 0 .1  0 0 0 0 .1  0 0 0 0 .1  0 0 0 ${-density * 6} ${density * 3.1}"/></filter>`;

type BodyLayers = { readonly over?: string; readonly highlight?: string; readonly foot?: string };

/** A body of revolution inside `outline`: form, fall of light, then what lies on it, its highlight and its foot. Wants the gradients `g` and `f`. */
export const turnedBody = (
  id: string,
  outline: string,
  { over = '', highlight = '', foot = '' }: BodyLayers,
): string => `
  <clipPath id="${id}c"><path d="${outline}"/></clipPath>
  <path d="${outline}" fill="url(#${id}g)"/>
  <path d="${outline}" fill="url(#${id}f)"/>
  <g clip-path="url(#${id}c)">${over}${highlight}</g>${foot}`;

/** Definitions, then the drawing from back to front. */
export const scene = (id: string, definitions: string, drawing: string): string =>
  `<defs>${softnesses(id)}${definitions}</defs>${drawing}`;
