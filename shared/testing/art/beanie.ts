import { fall, scene, shadow, turned } from './light.ts';
import { mix } from './oklab.ts';
import { type Ramp, palette, ramp } from './palette.ts';

/** `pom`: a ball of this yarn on top. */
export type BeanieOptions = { readonly pom?: string };

const ribOffsets = Array.from({ length: 13 }, (_, i) => i - 6);

/** Ribs running together at the crown: shade and light of each. */
const ribs = (tone: Ramp): string => {
  const shade = ribOffsets.map((i) => `M200 100C${200 + i * 9} 130 ${200 + i * 17} 180 ${200 + i * 17} 256`);
  const light = ribOffsets.map((i) => `M196 102C${196 + i * 9} 130 ${195 + i * 17} 180 ${195 + i * 17} 256`);
  return `<path d="${shade.join('')}" stroke="${tone.dd}" stroke-width="3" opacity=".28" fill="none"/>
    <path d="${light.join('')}" stroke="${tone.h2}" stroke-width="2.4" opacity=".34" fill="none"/>`;
};

const cuffColumns = Array.from({ length: 22 }, (_, i) => 84 + i * 11);

const cuff = (tone: Ramp): string =>
  `<path d="${cuffColumns.map((x) => `M${x + 2} 246v72`).join('')}" stroke="${tone.dd}" stroke-width="4.2" stroke-linecap="round" opacity=".3"/>
    <path d="${cuffColumns.map((x) => `M${(x + 6.8).toFixed(1)} 246v72`).join('')}" stroke="${tone.h2}" stroke-width="2.8" stroke-linecap="round" opacity=".38"/>`;

/** A ball of cut yarn: tufts on a sunflower spiral, each as light as the side it is on. */
const pomPom = (id: string, yarn: string): string => {
  const tone = ramp(yarn);
  const tufts = Array.from({ length: 96 }, (_, i) => {
    const reach = 33 * Math.sqrt(i / 96);
    const angle = i * 2.39996;
    return { x: reach * Math.cos(angle), y: reach * Math.sin(angle) };
  });
  const side = (from: number, to: number, colour: string): string =>
    `<path d="${tufts
      .filter(({ x, y }) => x + y >= from && x + y < to)
      .map(({ x, y }) => `M${Math.round(200 + x)} ${Math.round(80 + y)}l2 2`)
      .join('')}" stroke="${colour}" stroke-width="6.5" stroke-linecap="round"/>`;
  return `<ellipse cx="206" cy="106" rx="34" ry="14" fill="#12181a" opacity=".35" filter="url(#${id}t)"/>
    <circle cx="200" cy="80" r="33" fill="${tone.lo}"/>
    ${side(24, 99, tone.lo)}${side(4, 24, mix(tone.b, tone.lo, 0.45))}${side(-16, 4, tone.b)}${side(-99, -16, tone.hi)}
    <circle cx="189" cy="68" r="12" fill="#fff" opacity=".4" filter="url(#${id}t)"/>`;
};

export function drawBeanie(id: string, colour: string, options: BeanieOptions = {}): string {
  const tone = ramp(colour);
  const d = 'M88 250c0-92 44-152 112-152s112 60 112 152Z';
  const band =
    'M78 252c0-8 6-12 14-13 60-8 156-8 216 0 8 1 14 5 14 13v52c0 8-4 12-12 14-60 10-160 10-220 0-8-2-12-6-12-14Z';
  return scene(
    id,
    turned(`${id}g`, tone) +
      fall(`${id}f`) +
      `<clipPath id="${id}c">
    <path d="${d}"/>
    </clipPath>
    <clipPath id="${id}d">
    <path d="${band}"/>
    </clipPath>`,
    shadow(id, 200, 230, 324) +
      (options.pom === undefined ? '' : pomPom(id, options.pom)) +
      `<path d="${d}" fill="url(#${id}g)"/>
    <g clip-path="url(#${id}c)">${ribs(tone)}<path d="M88 232h224v30H88z" fill="#12181a" opacity=".3" filter="url(#${id}k)"/>
    <path d="M120 200c4-44 24-74 52-84" stroke="#fff" stroke-width="16" opacity=".22" fill="none" filter="url(#${id}k)"/>
    </g>
    <path d="${band}" fill="url(#${id}g)"/>
    <g clip-path="url(#${id}d)">${cuff(tone)}</g>
    <path d="${band}" fill="url(#${id}f)"/>
    <path d="M82 250c40-10 196-10 236 0" stroke="${tone.h2}" stroke-width="2.4" fill="none" opacity=".5"/>
    <rect x="256" y="272" width="34" height="22" rx="2" fill="${palette.bone}"/>
    <path d="M263 283h20" stroke="${palette.rust}" stroke-width="3"/>`,
  );
}
