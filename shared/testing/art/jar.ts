import { fall, scene, shadow, slant, turned, turnedBody } from './light.ts';
import { palette, ramp } from './palette.ts';

export function drawJar(id: string, colour: string): string {
  const tone = ramp(colour);
  const wood = ramp(palette.sand);
  const clay = ramp(palette.clay);
  const d =
    'M120 168c-10 22-18 50-18 78 0 38 20 66 44 74 12 4 96 4 108 0 24-8 44-36 44-74 0-28-8-56-18-78-20-12-140-12-160 0Z';
  return scene(
    id,
    turned(`${id}g`, tone) + fall(`${id}f`) + turned(`${id}w`, wood) + slant(`${id}tp`, wood.h2, 0.5, wood.b, wood.lo),
    shadow(id, 200, 190) +
      turnedBody(id, d, {
        over: `<path d="M96 288c60 26 150 26 210 0v50H96z" fill="${clay.b}" opacity=".65"/>
    <path d="M96 280q30 20 60 14t50 10 50-12 50-10" stroke="${tone.h2}" stroke-width="2.4" fill="none" opacity=".4"/>
    <path d="M96 298c60 24 150 24 210 0v40H96z" fill="#12181a" opacity=".28" filter="url(#${id}k)"/>`,
        highlight: `<path d="M130 250c-2-26 4-46 12-60 4-8 14-4 11 4-7 18-9 34-8 54 1 12-14 13-15 2Z" fill="#fff" opacity=".5" filter="url(#${id}h)"/>`,
      }) +
      `<path d="M138 132v36c20 10 104 10 124 0v-36Z" fill="url(#${id}w)"/>
    <path d="M138 152c20 10 104 10 124 0M138 144c20 10 104 10 124 0" stroke="${wood.dp}" stroke-width="1" opacity=".3" fill="none"/>
    <ellipse cx="200" cy="132" rx="62" ry="14" fill="url(#${id}tp)"/>
    <path d="M156 130c24-8 60-9 86-2M164 136c24-7 46-7 70-1" stroke="${wood.lo}" stroke-width="1.2" fill="none" opacity=".6"/>
    <ellipse cx="200" cy="170" rx="72" ry="11" fill="#12181a" opacity=".14" filter="url(#${id}t)"/>` +
      `<path d="M262 176c10 22 14 40 12 66" stroke="${palette.rust}" stroke-width="3" fill="none"/>
    <path d="M266 238h14l2 40h-17Z" fill="${palette.bone}"/>
    <path d="M270 250h8M270 257h8M270 264h5" stroke="${palette.ink}" stroke-width="1.6" opacity=".6"/>`,
  );
}
