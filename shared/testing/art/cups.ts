import { fall, shadow, slant, softnesses, turned, turnedBody } from './light.ts';
import { mix } from './oklab.ts';
import { palette, ramp } from './palette.ts';

/** Up to three cups: colours of the one behind and the one beside, and of the tea in the front one. */
export type CupsOptions = {
  readonly count?: 1 | 2 | 3;
  readonly behind?: string;
  readonly beside?: string;
  readonly tea?: string;
};

type Cup = {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly colour: string;
  readonly tea: string;
};

const outline = 'M-58-62c2 34 10 78 32 92 8 5 44 5 52 0 22-14 30-58 32-92Z';

const cupBody = (id: string, colour: string): string => {
  const tone = ramp(colour);
  return turnedBody(id, outline, {
    over: `<path d="M-60-44c30 14 92 14 120 0" stroke="${tone.dp}" stroke-width="1.4" fill="none" opacity=".22"/>
      <path d="M-50 8c30 14 70 14 100 0v30h-100z" fill="${tone.dd}" opacity=".18" filter="url(#${id}k)"/>`,
    highlight: `<path d="M-42-42c2 24 6 40 14 54 5 6-4 8-9 2-10-14-15-34-16-54 0-8 11-9 11-2Z" fill="#fff" opacity=".6" filter="url(#${id}h)"/>`,
    foot: `<path d="M-27 27c14 5 40 5 54 0l-2 8c-14 4-36 4-50 0Z" fill="${mix(palette.clay, '#22282a', 0.25)}"/>`,
  });
};

const cup = (id: string, { x, y, scale, colour, tea }: Cup): string => {
  const tone = ramp(colour);
  const well = `<clipPath id="${id}q"><ellipse cx="0" cy="-62" rx="54" ry="13"/></clipPath>`;
  const glaze = slant(`${id}i`, tone.lo, 0.5, tone.b, tone.h2);
  return `<defs>${softnesses(id)}${turned(`${id}g`, tone)}${fall(`${id}f`)}${glaze}${well}</defs>
    <g transform="translate(${x} ${y}) scale(${scale})">${shadow(id, 0, 104, 34, 0.9)}${cupBody(id, colour)}
    <ellipse cx="0" cy="-62" rx="58" ry="15" fill="${tone.h2}"/>
    <ellipse cx="0" cy="-61" rx="54" ry="12.6" fill="url(#${id}i)"/>
    <g clip-path="url(#${id}q)">
      <ellipse cx="2" cy="-51" rx="50" ry="10" fill="${tea}" opacity=".9"/>
      <path d="M-34-52q20-6 46-4" stroke="#fff" stroke-width="2.4" opacity=".5" fill="none" stroke-linecap="round"/>
    </g>
    <path d="M-54-63c12-10 46-12.5 74-9.5" stroke="#fff" stroke-width="2" opacity=".8" fill="none" stroke-linecap="round"/>
    </g>`;
};

export function drawCups(id: string, colour: string, options: CupsOptions = {}): string {
  const { count = 3, behind = colour, beside = palette.bone, tea = '#a9803f' } = options;
  const one = count === 1;
  const cups: readonly Cup[] = [
    { x: 236, y: 208, scale: 0.86, colour: behind, tea: '#a9803f' },
    { x: 136, y: 256, scale: 1, colour: beside, tea: '#b98d49' },
    { x: one ? 200 : 268, y: one ? 284 : 292, scale: one ? 1.35 : 1.08, colour, tea },
  ];
  return cups
    .slice(3 - count)
    .map((each, i) => cup(`${id}${i}`, each))
    .join('');
}
