import { fall, grain, scene, shadow, slant, turned, turnedBody } from './light.ts';
import { palette, ramp } from './palette.ts';

export function drawMug(id: string, colour: string): string {
  const tone = ramp(colour);
  const d = 'M112 158c0 60-2 116 8 150 4 10 20 16 70 16s66-6 70-16c10-34 8-90 8-150Z';
  return scene(
    id,
    turned(`${id}g`, tone) +
      fall(`${id}f`) +
      slant(`${id}hd`, tone.hi, 0.5, tone.b, tone.dp) +
      slant(`${id}i`, tone.dp, 0.6, tone.b, tone.hi) +
      grain(id, 0.42, 0.8),
    shadow(id, 198, 170) +
      `<path d="M264 192c40-10 66 6 66 38s-28 52-66 48" fill="none" stroke="${tone.dp}" stroke-width="22"/>
    <path d="M264 190c40-10 65 6 65 38s-28 51-66 48" fill="none" stroke="url(#${id}hd)" stroke-width="18"/>
    <path d="M272 184c28-4 48 8 50 30" fill="none" stroke="${tone.h2}" stroke-width="3" opacity=".8" stroke-linecap="round"/>` +
      turnedBody(id, d, {
        over: `<path d="M104 266c40 16 132 16 172 0v70H104z" fill="url(#${id}g)"/>
    <path d="M104 268c40 16 132 16 172 0v70H104z" fill="${palette.clay}" opacity=".72"/>
    <path d="M104 267c40 16 132 16 172 0" stroke="${tone.h2}" stroke-width="3" fill="none" opacity=".75"/>
    <path d="M104 296c60 24 130 24 172 0v40H104z" fill="#12181a" opacity=".25" filter="url(#${id}k)"/>
    <rect x="104" y="150" width="172" height="180" filter="url(#${id}n)" opacity=".3"/>`,
        highlight: `<path d="M136 182v66c0 9 13 9 13 0v-66c0-8-13-8-13 0Z" fill="#fff" opacity=".5" filter="url(#${id}h)"/>`,
      }) +
      `<ellipse cx="190" cy="158" rx="78" ry="20" fill="${tone.h2}"/>
    <ellipse cx="190" cy="159" rx="71" ry="16" fill="url(#${id}i)"/>
    <path d="M124 154c14-10 38-13 66-13" stroke="#fff" stroke-width="2" fill="none" opacity=".7"/>`,
  );
}
