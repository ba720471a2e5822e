import { drawLabel } from './label.ts';
import { linear, scene, shadow } from './light.ts';
import { mix } from './oklab.ts';
import { palette, ramp } from './palette.ts';

const outline = 'M118 92h164c4 44 10 110 12 214 0 10-40 19-94 19s-94-9-94-19c2-104 8-170 12-214Z';

/** A stand-up paper bag with a stitched top and a label of one or two characters. */
export function drawPouch(id: string, colour: string, label: string): string {
  const tone = ramp(colour);
  const paper = ramp(palette.bone);
  return scene(
    id,
    linear(
      `${id}g`,
      [0, 0, 1, 0.12],
      [
        [0, tone.lo],
        [0.08, tone.b],
        [0.3, tone.hi],
        [0.55, tone.b],
        [0.85, tone.lo],
        [1, tone.dp],
      ],
    ) + `<clipPath id="${id}c"><path d="${outline}"/></clipPath>`,
    shadow(id, 200, 176) +
      `<path d="${outline}" fill="url(#${id}g)"/>
      <g clip-path="url(#${id}c)">
        <path d="M132 124c-8 60-14 120-10 190" stroke="#fff" stroke-width="12" opacity=".28" fill="none" filter="url(#${id}t)"/>
        <path d="M274 124c10 70 14 130 10 190" stroke="#12181a" stroke-width="18" opacity=".22" fill="none" filter="url(#${id}k)"/>
        <path d="M104 300c40-26 152-26 192 0v40H104z" fill="#12181a" opacity=".2" filter="url(#${id}t)"/>
        <path d="M108 302c44-24 140-24 184 0" stroke="${tone.dp}" stroke-width="1.6" fill="none" opacity=".45"/>
        <path d="M112 92h176v34H112z" fill="${tone.lo}" opacity=".38"/>
        <path d="M112 126h176" stroke="${tone.dp}" stroke-width="1.6" opacity=".4"/>
        <path d="M112 128h176" stroke="${tone.h2}" stroke-width="1.4" opacity=".6"/>
        <path d="M120 109h160" stroke="${palette.bone}" stroke-width="2.6" stroke-dasharray="9 6" opacity=".9"/>
      </g>
      <path d="M118 92h164" stroke="${tone.h2}" stroke-width="2" opacity=".7"/>
      <path d="M152 162h98v112h-98z" fill="#12181a" opacity=".22" filter="url(#${id}t)"/>
      <path d="M150 158h100v112H150z" fill="${paper.hi}"/>
      <path d="M150 158h100v112H150z" fill="url(#${id}g)" opacity=".1"/>
      <path d="M156 164h88v100h-88z" fill="none" stroke="${tone.dp}" stroke-width="1.2" opacity=".55"/>
      ${drawLabel(label, { x: 200, y: 216, size: 36, fill: mix(colour, '#22282a', 0.55) })}
      <rect x="193" y="228" width="14" height="14" rx="2" fill="${palette.rust}"/>
      <path d="M180 253h40" stroke="${tone.dp}" stroke-width="1.8" opacity=".55"/>`,
  );
}
