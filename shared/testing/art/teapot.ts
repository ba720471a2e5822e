import { fall, linear, scene, shadow, slant, turned, turnedBody } from './light.ts';
import { palette, ramp } from './palette.ts';

/** `plain`: no crackle in the glaze. */
export type TeapotOptions = { readonly plain?: boolean };

const crackle = (colour: string): string =>
  `<g stroke="${colour}" stroke-width=".9" fill="none" opacity=".28"><path d="M96 214q40 22 92 8t84 16M120 262q48-14 88 4t86-10M150 178q10 40-8 74t10 60M214 172q-8 34 10 64t-4 66M262 196q-16 30-4 62M180 222q18 14 40 42M232 236q24 10 44 34M110 238q24 10 34 34"/></g>`;

export function drawTeapot(id: string, colour: string, options: TeapotOptions = {}): string {
  const tone = ramp(colour);
  const clay = ramp(palette.clay);
  const body = 'M103 226c0-46 40-73 92-73s92 27 92 73c0 42-26 74-52 86-8 4-18 6-40 6s-32-2-40-6c-26-12-52-44-52-86Z';
  return scene(
    id,
    turned(`${id}g`, tone) +
      fall(`${id}f`) +
      slant(`${id}p`, tone.hi, 0.45, tone.b, tone.dp) +
      slant(`${id}hd`, tone.hi, 0.4, tone.b, tone.dp) +
      linear(
        `${id}l`,
        [0, 0, 1, 0.15],
        [
          [0, tone.b],
          [0.3, tone.h2],
          [0.55, tone.b],
          [1, tone.dp],
        ],
      ),
    shadow(id, 196, 190) +
      // handle
      `<path d="M282 190c44-12 74 8 70 44-4 34-36 54-78 52" fill="none" stroke="${tone.dp}" stroke-width="20" stroke-linecap="round"/>
    <path d="M281 188c44-12 73 8 69 43-4 33-36 53-78 52" fill="none" stroke="url(#${id}hd)" stroke-width="16" stroke-linecap="round"/>
    <path d="M286 183c34-7 56 6 58 28" fill="none" stroke="${tone.h2}" stroke-width="3.4" stroke-linecap="round" opacity=".8"/>` +
      // spout
      `<path d="M118 268C86 262 76 230 66 202c-4-11-11-20-19-26-4-4 0-9 6-9 10-1 20 1 26 6 14 12 22 34 42 40Z" fill="url(#${id}p)"/>
    <path d="M66 178c10 8 17 30 27 46" stroke="${tone.h2}" stroke-width="4" fill="none" stroke-linecap="round" opacity=".7" filter="url(#${id}t)"/>
    <ellipse cx="58" cy="171.5" rx="11.5" ry="3.6" transform="rotate(4 58 171)" fill="${tone.dd}" opacity=".75"/>` +
      turnedBody(id, body, {
        over: `<path d="M95 285c60 22 150 22 200 0v40H95z" fill="${tone.dd}" opacity=".16" filter="url(#${id}k)"/>
    <path d="M118 182c26-18 130-18 154 0" stroke="${tone.h2}" stroke-width="2" fill="none" opacity=".45"/>
    <path d="M118 185c26-18 130-18 154 0" stroke="${tone.dp}" stroke-width="1.6" fill="none" opacity=".35"/>${options.plain ? '' : crackle(tone.dp)}`,
        highlight: `<path d="M128 232c0-24 13-42 34-52 7-3 11 1 6 7-15 16-20 32-22 52-1 10-18 6-18-7Z" fill="#fff" opacity=".62" filter="url(#${id}h)"/>
    <ellipse cx="143" cy="262" rx="5" ry="9" fill="#fff" opacity=".3" filter="url(#${id}h)"/>`,
        foot: `<path d="M154 311c22 6 60 6 82 0l-4 12c-18 5-56 5-74 0Z" fill="${clay.lo}"/>`,
      }) +
      // lid
      `<ellipse cx="195" cy="161" rx="59" ry="11.5" fill="${tone.dd}" opacity=".35"/>
    <path d="M138 158c4-21 28-31 57-31s53 10 57 31c-10 9-104 9-114 0Z" fill="url(#${id}l)"/>
    <path d="M138 158c10 9 104 9 114 0" fill="none" stroke="${tone.h2}" stroke-width="2.2" opacity=".7"/>
    <path d="M160 141c8-5 18-8 27-8" stroke="#fff" stroke-width="5" stroke-linecap="round" fill="none" opacity=".6" filter="url(#${id}t)"/>` +
      `<path d="M186 127c1-6-6-9-6-17 0-9 7-14 15-14s15 5 15 14c0 8-7 11-6 17-4 3-14 3-18 0Z" fill="url(#${id}l)"/>
    <ellipse cx="190" cy="105" rx="4" ry="4.6" fill="#fff" opacity=".7" filter="url(#${id}t)"/>`,
  );
}
