import { fall, linear, scene, shadow, turned, turnedBody } from './light.ts';
import { mix } from './oklab.ts';
import { palette, ramp } from './palette.ts';

/** `inner`: glaze of the well; `ring`: a brushed ring on it. */
export type PlateOptions = { readonly inner?: string; readonly ring?: string };

const outline = 'M44 258c8 30 56 48 98 58 12 3 104 3 116 0 42-10 90-28 98-58Z';

export function drawPlate(id: string, colour: string, options: PlateOptions = {}): string {
  const tone = ramp(colour);
  const well = ramp(options.inner ?? colour);
  const clay = ramp(palette.clay);
  const ring = options.ring;
  return scene(
    id,
    turned(`${id}g`, tone) +
      fall(`${id}f`) +
      linear(
        `${id}i`,
        [0.1, 0, 0.9, 1],
        [
          [0, well.lo],
          [0.4, well.b],
          [0.8, well.hi],
          [1, well.h2],
        ],
      ) +
      `<clipPath id="${id}q"><ellipse cx="200" cy="258" rx="149" ry="46"/></clipPath>`,
    shadow(id, 200, 230) +
      turnedBody(id, outline, {
        over: `<path d="M60 292c80 24 200 24 280 0v40H60z" fill="#12181a" opacity=".3" filter="url(#${id}k)"/>`,
        foot: `<path d="M146 314c24 6 84 6 108 0l-3 9c-24 5-78 5-102 0Z" fill="${clay.lo}"/>`,
      }) +
      `<ellipse cx="200" cy="258" rx="156" ry="50" fill="${mix(tone.b, palette.sand, 0.45)}"/>
      <ellipse cx="200" cy="258.6" rx="150" ry="46.5" fill="url(#${id}i)"/>
      <g clip-path="url(#${id}q)">
        <ellipse cx="184" cy="240" rx="140" ry="34" fill="#12181a" opacity=".16" filter="url(#${id}k)"/>
        <ellipse cx="202" cy="266" rx="96" ry="25" fill="none" stroke="${well.dp}" stroke-width="1.6" opacity=".35"/>
        <ellipse cx="202" cy="267.5" rx="96" ry="25" fill="none" stroke="${well.h2}" stroke-width="1.4" opacity=".5"/>
        ${ring === undefined ? '' : `<ellipse cx="200" cy="259" rx="132" ry="38.5" fill="none" stroke="${ring}" stroke-width="4.5" opacity=".55"/>`}
        <path d="M250 296c36-5 62-14 80-26" stroke="#fff" stroke-width="6" fill="none" stroke-linecap="round" opacity=".5" filter="url(#${id}t)"/>
      </g>
      <path d="M51 248c20-24 76-38 149-38" stroke="#fff" stroke-width="2.2" fill="none" opacity=".6" stroke-linecap="round"/>`,
  );
}
