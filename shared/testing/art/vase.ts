import { fall, grain, scene, shadow, turned, turnedBody } from './light.ts';
import { drawBerryStems, drawStemsInNeck } from './foliage.ts';
import { mix } from './oklab.ts';
import { palette, ramp } from './palette.ts';

export type VaseOptions = { readonly stems?: 'berries' | 'none' };

export function drawVase(id: string, colour: string, options: VaseOptions = {}): string {
  const tone = ramp(colour);
  const d =
    'M172 150c0 16-6 24-22 38-26 22-40 44-40 72 0 34 24 56 56 62 14 2 54 2 68 0 32-6 56-28 56-62 0-28-14-50-40-72-16-14-22-22-22-38Z';
  return scene(
    id,
    turned(`${id}g`, tone) + fall(`${id}f`) + grain(id, 0.34, 0.7),
    shadow(id, 200, 180) +
      (options.stems === 'none' ? '' : drawBerryStems()) +
      turnedBody(id, d, {
        over: `<path d="M100 262c50 26 150 26 200 0" stroke="${tone.dp}" stroke-width="1.4" fill="none" opacity=".3"/>
    <path d="M104 276c50 26 142 26 194 0v60H104z" fill="${mix(colour, palette.clay, 0.75)}" opacity=".85"/>
    <path d="M104 276c50 26 142 26 194 0" stroke="${tone.h2}" stroke-width="3" fill="none" opacity=".75"/>
    <path d="M100 294c60 22 150 22 200 0v40H100z" fill="#12181a" opacity=".25" filter="url(#${id}k)"/>
    <rect x="100" y="270" width="200" height="60" filter="url(#${id}n)" opacity=".25"/>`,
        highlight: `<path d="M142 246c2-22 12-36 28-50 7-6 12-1 7 6-12 16-17 28-19 46-1 10-17 8-16-2Z" fill="#fff" opacity=".6" filter="url(#${id}h)"/>`,
      }) +
      `<ellipse cx="200" cy="150" rx="28" ry="7" fill="${tone.h2}"/>
    <ellipse cx="200" cy="150.6" rx="23" ry="4.8" fill="${tone.dd}" opacity=".85"/>` +
      (options.stems === 'none' ? '' : drawStemsInNeck()),
  );
}
