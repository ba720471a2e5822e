import { drawLabel } from './label.ts';
import { linear, scene, shadow, slant } from './light.ts';
import { mix } from './oklab.ts';
import { type Ramp, palette, ramp } from './palette.ts';

/** How the box is closed: a ribbon with a bow, or a paper band with two characters and a seal. */
export type GiftBoxOptions = { readonly ribbon: string } | { readonly band: string };

const bow = (id: string, tone: Ramp): string =>
  `<ellipse cx="208" cy="136" rx="56" ry="10" fill="#12181a" opacity=".3" filter="url(#${id}t)"/>
  <path d="M200 128c-14-34-58-50-72-30-10 16 20 36 72 30Z" fill="url(#${id}r)"/>
  <path d="M200 128c14-34 58-50 72-30 10 16-20 36-72 30Z" fill="url(#${id}r)"/>
  <path d="M200 127c-12-18-36-30-50-24-8 6 12 22 50 24ZM200 127c12-18 36-30 50-24 8 6-12 22-50 24Z" fill="${tone.dd}" opacity=".45"/>
  <path d="M132 98c10-12 36-8 52 12M268 98c-10-12-36-8-52 12" stroke="${tone.h2}" stroke-width="2.4" fill="none" opacity=".7" stroke-linecap="round"/>
  <path d="M196 132c-10 14-26 24-44 30l6-20ZM204 132c10 14 26 24 44 30l-6-20Z" fill="${tone.lo}"/>
  <rect x="187" y="116" width="26" height="21" rx="7" fill="${tone.b}"/>
  <path d="M192 119c4-2 8-2 12-1" stroke="${tone.h2}" stroke-width="3" stroke-linecap="round" opacity=".8"/>`;

const ribbonRound = (id: string, colour: string): string => {
  const tone = ramp(colour);
  return `<path d="M180 112h40l8 44h-56Z" fill="${tone.hi}"/><path d="M172 156h56v32h-56z" fill="${tone.b}"/>
  <path d="M175 188h50v134h-50z" fill="${tone.b}"/><path d="M175 188h50v12h-50z" fill="#12181a" opacity=".3" filter="url(#${id}t)"/>
  <path d="M178 188v134M222 188v134" stroke="${tone.dd}" stroke-width="1" opacity=".35"/>${bow(id, tone)}`;
};

const bandRound = (id: string, colour: string, label: string): string => {
  const paper = ramp(palette.bone);
  return `<path d="M164 112h72l14 44H150Z" fill="${paper.h2}"/><path d="M150 156h100v32H150z" fill="${paper.b}"/>
  <path d="M154 188h92v134h-92z" fill="${paper.hi}"/><path d="M154 188h92v12h-92z" fill="#12181a" opacity=".26" filter="url(#${id}t)"/>
  <path d="M160 188v134M240 188v134" stroke="${colour}" stroke-width="1.4" opacity=".6"/>
  ${drawLabel(label, { x: 200, y: 256, size: 34, fill: mix(colour, '#22282a', 0.35) })}
  <rect x="192" y="272" width="16" height="16" rx="2" fill="${palette.rust}"/>`;
};

export function drawGiftBox(id: string, colour: string, options: GiftBoxOptions): string {
  const tone = ramp(colour);
  return scene(
    id,
    linear(
      `${id}g`,
      [0, 0, 1, 0.3],
      [
        [0, tone.hi],
        [0.35, tone.b],
        [0.8, tone.lo],
        [1, tone.dp],
      ],
    ) +
      slant(`${id}tp`, tone.h2, 0.6, tone.hi, tone.b) +
      slant(
        `${id}r`,
        ramp('ribbon' in options ? options.ribbon : colour).hi,
        0.5,
        'ribbon' in options ? options.ribbon : colour,
        ramp('ribbon' in options ? options.ribbon : colour).dp,
      ),
    shadow(id, 202, 250, 324, 1.1) +
      `<path d="M84 186h232v132c0 3-2 5-5 5H89c-3 0-5-2-5-5Z" fill="url(#${id}g)"/>
      <path d="M84 186h232v14H84z" fill="#12181a" opacity=".34" filter="url(#${id}t)"/>
      <path d="M84 300h232v18c0 3-2 5-5 5H89c-3 0-5-2-5-5Z" fill="#12181a" opacity=".14" filter="url(#${id}t)"/>
      <path d="M110 112h180l34 44H76Z" fill="url(#${id}tp)"/>
      <path d="M76 156h248v30c0 2-1 3-3 3H79c-2 0-3-1-3-3Z" fill="url(#${id}g)"/>
      ${'ribbon' in options ? ribbonRound(id, options.ribbon) : bandRound(id, colour, options.band)}
      <path d="M77 156.500h246" stroke="${tone.h2}" stroke-width="1.8" opacity=".6"/>
      <path d="M92 206h16v100H92z" fill="#fff" opacity=".14" filter="url(#${id}t)"/>
      <path d="M288 200h26v118h-26z" fill="#12181a" opacity=".12" filter="url(#${id}k)"/>`,
  );
}
