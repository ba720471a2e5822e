import { drawLabel } from './label.ts';
import { radial, scene } from './light.ts';
import { type Ramp, palette, ramp } from './palette.ts';

/** `stamp`: ink of the wrapper; `label`: two characters; `grams`: as printed. */
export type CakeOptions = { readonly stamp?: string; readonly label: string; readonly grams: string };

/** The paper gathered towards the middle: lines of uneven length, every second one in the light. */
function pleats(tone: Ramp): string {
  let lines = '';
  for (let degrees = 0; degrees < 360; degrees += 9) {
    const angle = (degrees * Math.PI) / 180;
    const unevenness = (degrees * 7) % 5;
    const at = (radius: number, turn = 0): string =>
      `${(200 + radius * Math.cos(angle + turn)).toFixed(1)} ${(196 + radius * Math.sin(angle + turn)).toFixed(1)}`;
    lines += `<path d="M${at(24)}L${at(104 + unevenness * 4, 0.06)}" stroke="${degrees % 18 === 0 ? tone.h2 : tone.lo}" stroke-width="${(1 + unevenness * 0.3).toFixed(1)}"/>`;
  }
  return lines;
}

export function drawCake(id: string, colour: string, options: CakeOptions): string {
  const tone = ramp(colour);
  const stamp = options.stamp ?? palette.rust;
  return scene(
    id,
    radial(
      `${id}g`,
      [0.36, 0.3, 0.82],
      [
        [0, tone.h2],
        [0.5, tone.b],
        [0.84, tone.lo],
        [1, tone.dp],
      ],
    ),
    `<ellipse cx="226" cy="222" rx="126" ry="122" fill="#161b1c" opacity=".3" filter="url(#${id}s)"/>
    <circle cx="200" cy="196" r="128" fill="url(#${id}g)"/>
    <g opacity=".28">${pleats(tone)}</g>
    <circle cx="200" cy="196" r="127" fill="none" stroke="${tone.dp}" stroke-width="1.5" opacity=".4"/>` +
      `<circle cx="200" cy="196" r="80" fill="none" stroke="${stamp}" stroke-width="2.2" opacity=".85"/>
    <circle cx="200" cy="196" r="74" fill="none" stroke="${stamp}" stroke-width=".9" opacity=".7"/>
    ${drawLabel(options.label, { x: 200, y: 210, size: 46, fill: stamp, weight: 1.2 })}
    <path d="M168 228h64" stroke="${stamp}" stroke-width="1.6" opacity=".8"/>
    ${drawLabel(options.grams, { x: 200, y: 247, size: 16, fill: stamp, spacing: 1.4, weight: 1.5 })}
    <path d="M112 150c14-32 40-52 74-58" stroke="#fff" stroke-width="14" stroke-linecap="round" fill="none" opacity=".55" filter="url(#${id}k)"/>`,
  );
}
