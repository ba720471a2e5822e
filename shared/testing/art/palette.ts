import { mix } from './oklab.ts';

/** The glazes, yarns and papers of the shop. Everything drawn is one of these under one light. */
export const palette = {
  celadon: '#a8bfae',
  bone: '#ece7dc',
  oat: '#d8c9b0',
  rust: '#b4603f',
  indigo: '#41586f',
  ink: '#3c4143',
  clay: '#a07c60',
  moss: '#75805c',
  mist: '#b3c1c8',
  tea: '#7d6a45',
  sand: '#c8ab86',
  plum: '#7d4a4a',
} as const;

export type Colour = keyof typeof palette;

/** One colour as the light meets it: `b` base, `hi` and `h2` towards the window, `lo`, `dp` and `dd` into the shade. */
export type Ramp = {
  readonly b: string;
  readonly hi: string;
  readonly h2: string;
  readonly lo: string;
  readonly dp: string;
  readonly dd: string;
};

export const ramp = (base: string): Ramp => ({
  b: base,
  hi: mix(base, '#fffdf6', 0.5),
  h2: mix(base, '#fffdf6', 0.78),
  lo: mix(base, '#2b3236', 0.26),
  dp: mix(base, '#20272b', 0.46),
  dd: mix(base, '#171c1f', 0.66),
});
