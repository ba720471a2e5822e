import { drawLabel } from './label.ts';
import { fall, linear, scene, shadow, slant, turned, turnedBody } from './light.ts';
import { mix } from './oklab.ts';
import { palette, ramp } from './palette.ts';

/** `label`: one or two characters; `lid`: a colour of its own; `taller`: by how much the tin outgrows 204 units. */
export type TinOptions = { readonly label?: string; readonly lid?: string; readonly taller?: number };

export function drawTin(id: string, colour: string, options: TinOptions = {}): string {
  const tone = ramp(colour);
  const lid = ramp(options.lid ?? colour);
  const paper = ramp(palette.bone);
  const rise = options.taller ?? 0;
  const body = `M122 ${150 - rise}c30 12 126 12 156 0v164c-26 15-130 15-156 0Z`;
  return scene(
    id,
    turned(`${id}g`, tone) +
      fall(`${id}f`) +
      turned(`${id}m`, lid) +
      slant(`${id}tp`, lid.h2, 0.6, lid.b, lid.lo) +
      linear(
        `${id}p`,
        [0, 0, 1, 0],
        [
          [0, paper.lo],
          [0.1, paper.b],
          [0.32, '#fffdf8'],
          [0.6, paper.b],
          [0.88, paper.lo],
          [1, paper.dp],
        ],
      ),
    shadow(id, 200, 160) +
      turnedBody(id, body, {
        over:
          `<path d="M122 ${196 - rise / 2}c30 12 126 12 156 0v78c-30 13-126 13-156 0Z" fill="url(#${id}p)"/>
    <path d="M122 ${201 - rise / 2}c30 12 126 12 156 0M122 ${269 - rise / 2}c30 13 126 13 156 0" fill="none" stroke="${tone.b}" stroke-width="1.4" opacity=".75"/>` +
          `<g transform="translate(0 ${-rise / 2})">
    ${drawLabel(options.label ?? '茶', { x: 180, y: 249, size: (options.label ?? '').length > 1 ? 33 : 40, fill: mix(colour, '#22282a', 0.35) })}
    <rect x="225" y="224" width="12" height="12" rx="2" fill="${palette.rust}"/>
    <path d="M225 244h17M225 250h12M225 256h15" stroke="${tone.b}" stroke-width="1.7" opacity=".55"/>
    </g>
    <path d="M116 305c30 18 138 18 168 0v20H116z" fill="#12181a" opacity=".2" filter="url(#${id}t)"/>`,
        highlight: `<path d="M151 ${158 - rise}v165h10V${160 - rise}Z" fill="#fff" opacity=".34" filter="url(#${id}t)"/>
    <path d="M256 ${156 - rise}v165" stroke="#000" stroke-width="14" opacity=".12" filter="url(#${id}t)"/>`,
      }) +
      `<path d="M119 ${112 - rise}v36c30 14 132 14 162 0v-36Z" fill="url(#${id}m)"/>
    <path d="M119 ${146 - rise}c30 14 132 14 162 0" stroke="${lid.dd}" stroke-width="2" fill="none" opacity=".55"/>
    <path d="M120 ${141 - rise}c30 14 130 14 160 0" stroke="${lid.h2}" stroke-width="1" fill="none" opacity=".4"/>
    <path d="M150 ${118 - rise}v36h9v-34Z" fill="#fff" opacity=".4" filter="url(#${id}t)"/>
    <ellipse cx="200" cy="${112 - rise}" rx="81" ry="15" fill="url(#${id}tp)"/>
    <ellipse cx="200" cy="${112 - rise}" rx="73" ry="12" fill="none" stroke="${lid.lo}" stroke-width="1.2" opacity=".5"/>`,
  );
}
