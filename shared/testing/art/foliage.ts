import { mix } from './oklab.ts';
import { palette, ramp } from './palette.ts';

const green = ramp(palette.moss);
const red = ramp(palette.rust);
const bark = mix(palette.tea, '#2a2520', 0.4);

const leaf = (x: number, y: number, angle: number, size = 1, colour: string = green.b): string =>
  `<g transform="translate(${x} ${y}) rotate(${angle}) scale(${size})">
    <path d="M0 0C10-12 30-12 42 0 30 10 10 10 0 0Z" fill="${colour}"/>
    <path d="M0 0C10-12 30-12 42 0Z" fill="#fff" opacity=".16"/>
    <path d="M2 0h36" stroke="${green.dd}" stroke-width=".9" opacity=".5"/>
    </g>`;

const part = (value: number): number => Math.round(value * 10) / 10;

const berry = (x: number, y: number, radius = 7): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${red.b}"/>
    <circle cx="${part(x + radius * 0.2)}" cy="${part(y + radius * 0.25)}" r="${part(radius * 0.8)}" fill="${red.lo}" opacity=".35"/>
    <circle cx="${part(x - radius * 0.3)}" cy="${part(y - radius * 0.35)}" r="${part(radius * 0.28)}" fill="#fff" opacity=".75"/>`;

/** Two stems of winterberry out of a neck at 200, 150. */
export const drawBerryStems = (): string =>
  `<g fill="none" stroke="${bark}" stroke-linecap="round">
    <path d="M202 150C206 110 232 84 262 44" stroke-width="4"/>
    <path d="M198 150C192 116 172 96 146 66" stroke-width="3.2"/>
    <path d="M216 108c18-6 36-6 56-14M176 102c2-18 0-34 6-56M232 82c-4-14-4-26 0-42" stroke-width="2.2"/>
    </g>` +
  leaf(228, 86, -38) +
  leaf(246, 64, 14, 0.9) +
  leaf(180, 104, -150, 0.95) +
  leaf(164, 84, -60, 0.8) +
  leaf(212, 122, 8, 0.9, green.lo) +
  leaf(182, 62, -100, 0.7) +
  berry(272, 94) +
  berry(262, 44, 8) +
  berry(283, 82, 6) +
  berry(146, 66, 7.5) +
  berry(137, 78, 6) +
  berry(182, 46, 6.5) +
  berry(232, 40, 7) +
  berry(242, 50, 5.5);

/** The same stems where they stand in front of the dark of the neck. */
export const drawStemsInNeck = (): string =>
  `<path d="M202 152c0-8 1-14 3-22M198 152c-1-8-3-14-6-22" stroke="${bark}" stroke-width="3.4" fill="none"/>`;
