import { linear, scene } from './light.ts';
import { mix } from './oklab.ts';
import { palette, ramp } from './palette.ts';

export type CardiganOptions = { readonly buttons?: string };

export function drawCardigan(id: string, colour: string, options: CardiganOptions = {}): string {
  const tone = ramp(colour);
  const buttonTone = ramp(options.buttons ?? palette.sand);
  const knit = `<pattern id="${id}v" width="8" height="9" patternUnits="userSpaceOnUse">
    <path d="M4 9C2.8 5.8 1.4 3.6.2 1.2 2.2 1.6 3.6 3.6 4 6Z" fill="${tone.h2}" opacity=".36"/>
    <path d="M4 9C5.2 5.8 6.6 3.6 7.8 1.2 5.8 1.6 4.4 3.6 4 6Z" fill="${tone.dd}" opacity=".3"/>
    </pattern>
    <pattern id="${id}r" width="7" height="8" patternUnits="userSpaceOnUse">
    <rect width="7" height="8" fill="${tone.b}"/>
    <rect width="2.4" height="8" fill="${tone.dd}" opacity=".42"/>
    <rect x="4" width="1.8" height="8" fill="${tone.h2}" opacity=".45"/>
    </pattern>
    <pattern id="${id}q" width="8" height="7" patternUnits="userSpaceOnUse">
    <rect width="8" height="7" fill="${tone.b}"/>
    <rect width="8" height="2.4" fill="${tone.dd}" opacity=".4"/>
    <rect y="4" width="8" height="1.8" fill="${tone.h2}" opacity=".45"/>
    </pattern>`;
  const body =
    'M146 66c-22 6-42 14-50 24-6 60-6 160-4 236 0 6 4 8 10 9 60 6 136 6 196 0 6-1 10-3 10-9 2-76 2-176-4-236-8-10-28-18-50-24l-54 96Z';
  const sl = 'M98 88c-24 12-36 40-44 86-8 44-16 90-18 128 0 8 4 10 10 11l32 4c6 0 9-2 10-8l16-110Z',
    sr = 'M302 88c24 12 36 40 44 86 8 44 16 90 18 128 0 8-4 10-10 11l-32 4c-6 0-9-2-10-8l-16-110Z';
  const button = (y: number): string => `<circle cx="201.5" cy="${y + 1.6}" r="6.6" fill="#10161a" opacity=".35"/>
    <circle cx="200" cy="${y}" r="6.4" fill="${buttonTone.b}"/>
    <circle cx="200" cy="${y}" r="4" fill="${buttonTone.lo}" opacity=".6"/>
    <circle cx="198" cy="${y - 2}" r="1.8" fill="#fff" opacity=".7"/>`;
  return scene(
    id,
    knit +
      linear(
        `${id}g`,
        [0, 0, 1, 0.6],
        [
          [0, '#fff', 0.22],
          [0.45, '#fff', 0],
          [0.6, '#0f1518', 0],
          [1, '#0f1518', 0.34],
        ],
      ) +
      linear(
        `${id}x`,
        [0, 0, 1, 0],
        [
          [0, '#fff', 0.14],
          [0.5, '#fff', 0],
          [1, '#0f1518', 0.4],
        ],
      ),
    `<ellipse cx="214" cy="208" rx="150" ry="128" fill="#161b1c" opacity=".15" filter="url(#${id}s)"/>
    <g>` +
      `<path d="M148 64c14-12 88-12 104 0l-52 104Z" fill="${mix(tone.dd, '#0d1215', 0.3)}"/>
    <path d="M156 82c20-6 68-6 88 0l-6 14c-20-6-56-6-76 0Z" fill="${tone.dp}" opacity=".5"/>
    <path d="M150 64c14-12 86-12 100 0l-4 10c-20-8-72-8-92 0Z" fill="url(#${id}r)"/>
    <rect x="189" y="76" width="22" height="12" rx="1.5" fill="${palette.bone}"/>
    <path d="M194 82h12" stroke="${palette.rust}" stroke-width="2.2"/>` +
      [sl, sr]
        .map(
          (d) => `<path d="${d}" fill="${tone.b}"/>
    <path d="${d}" fill="url(#${id}v)"/>
    <path d="${d}" fill="url(#${id}x)"/>`,
        )
        .join('') +
      `<path d="M40 282l52 8-4 20c-1 5-4 7-10 7l-32-4c-6-1-10-3-10-11Z" fill="url(#${id}r)"/>
    <path d="M360 282l-52 8 4 20c1 5 4 7 10 7l32-4c6-1 10-3 10-11Z" fill="url(#${id}r)"/>
    <path d="M360 282l-52 8 4 20c1 5 4 7 10 7l32-4c6-1 10-3 10-11Z" fill="${tone.dd}" opacity=".3"/>` +
      `<path d="M100 120c-2 60-6 130-2 200M300 120c2 60 6 130 2 200" stroke="#0f1518" stroke-width="16" opacity=".28" fill="none" filter="url(#${id}t)"/>` +
      `<path d="${body}" fill="${tone.b}"/>
    <path d="${body}" fill="url(#${id}v)"/>
    <path d="M93 296h214l1 30c0 6-4 8-10 9-60 6-136 6-196 0-6-1-10-3-10-9Z" fill="url(#${id}r)"/>
    <path d="M93 296h214" stroke="${tone.dd}" stroke-width="2" opacity=".5"/>` +
      // placket
      `<path d="M146 66l-12 6 56 104v160h20V176l56-104-12-6-54 96Z" fill="url(#${id}q)"/>
    <path d="M134 72l56 104v160M266 72l-56 104v160" stroke="${tone.dd}" stroke-width="1.6" fill="none" opacity=".5"/>` +
      `<path d="M110 226h58v56c0 4-2 6-6 6h-46c-4 0-6-2-6-6ZM232 226h58v56c0 4-2 6-6 6h-46c-4 0-6-2-6-6Z" fill="${tone.b}"/>
    <path d="M110 226h58v56c0 4-2 6-6 6h-46c-4 0-6-2-6-6ZM232 226h58v56c0 4-2 6-6 6h-46c-4 0-6-2-6-6Z" fill="url(#${id}v)" stroke="${tone.dd}" stroke-opacity=".4" stroke-width="1.6"/>
    <path d="M109 224h60v13h-60zM231 224h60v13h-60z" fill="url(#${id}r)"/>` +
      `<path d="${body}" fill="url(#${id}g)"/>` +
      [190, 224, 258, 292, 322].map(button).join('') +
      `</g>`,
  );
}
