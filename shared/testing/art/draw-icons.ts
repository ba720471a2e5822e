import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { maskableMark, roundedMark, squareMark } from './mark.ts';

const folder = new URL('../../../public/icons/', import.meta.url);

const bitmaps: readonly (readonly [file: string, svg: string, side: number])[] = [
  ['icon-192.png', roundedMark(), 192],
  ['icon-512.png', roundedMark(), 512],
  ['maskable-192.png', maskableMark(), 192],
  ['maskable-512.png', maskableMark(), 512],
  ['apple-touch-icon.png', squareMark(), 180],
];

const vectors: readonly (readonly [file: string, svg: string])[] = [
  ['icon.svg', roundedMark()],
  ['favicon.svg', roundedMark()],
  ['maskable.svg', maskableMark()],
];

/** Writes the shop's icons to `public/icons`. */
async function drawIcons(): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, svg] of vectors) await writeFile(new URL(file, folder), svg);
  for (const [file, svg, side] of bitmaps) {
    const png = await sharp(Buffer.from(svg)).resize(side, side).png({ compressionLevel: 9, palette: true }).toBuffer();
    await writeFile(new URL(file, folder), png);
  }
  console.log(`${vectors.length + bitmaps.length} icons`);
}

await drawIcons();
