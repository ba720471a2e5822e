import { drawBeanie, type BeanieOptions } from './beanie.ts';
import { drawBowl, type BowlOptions } from './bowl.ts';
import { drawCake, type CakeOptions } from './cake.ts';
import { drawCardigan } from './cardigan.ts';
import { drawCrock } from './crock.ts';
import { drawCups, type CupsOptions } from './cups.ts';
import { drawFoldedCloth, type FoldedClothOptions } from './folded-cloth.ts';
import { drawGaiwan, type GaiwanOptions } from './gaiwan.ts';
import { drawGiftBox, type GiftBoxOptions } from './gift-box.ts';
import { drawJar } from './jar.ts';
import { drawMug } from './mug.ts';
import { type Colour, palette } from './palette.ts';
import type { Picture } from './picture.ts';
import { drawPitcher } from './pitcher.ts';
import { drawPlate, type PlateOptions } from './plate.ts';
import { drawPouch } from './pouch.ts';
import { drawScarf, type ScarfOptions } from './scarf.ts';
import { drawSocks, type SocksOptions } from './socks.ts';
import { drawSweater, type SweaterOptions } from './sweater.ts';
import { drawTeapot, type TeapotOptions } from './teapot.ts';
import { drawTin, type TinOptions } from './tin.ts';
import { drawTray } from './tray.ts';
import { drawVase, type VaseOptions } from './vase.ts';

/** Makes the pictures of one object: its colour, then (where there is a choice) what it looks like and the name of that look. */
type Maker<Options> = (colour: Colour, options?: Options, look?: string) => Picture;

const maker =
  <Options>(
    object: string,
    view: string,
    draw: (id: string, colour: string, options?: Options) => string,
  ): Maker<Options> =>
  (colour, options, look) => ({
    name: [object, colour, ...(look === undefined ? [] : [look])].join('-'),
    view,
    draw: (id) => (options === undefined ? draw(id, palette[colour]) : draw(id, palette[colour], options)),
  });

export const teapot = maker<TeapotOptions>('teapot', '22 48 348 348', drawTeapot);
export const tin = maker<TinOptions>('tin', '46 60 300 300', drawTin);
export const cups = maker<CupsOptions>('cups', '62 104 280 280', drawCups);
export const cup = maker<CupsOptions>('cup', '62 116 280 280', (id, colour, options) =>
  drawCups(id, colour, { ...options, count: 1 }),
);
export const gaiwan = maker<GaiwanOptions>('gaiwan', '44 70 312 312', drawGaiwan);
export const bowl = maker<BowlOptions>('bowl', '42 76 324 324', drawBowl);
export const smallBowl = maker<BowlOptions>('small-bowl', '0 34 400 400', drawBowl);
export const vase = maker<VaseOptions>('vase', '34 14 340 340', drawVase);
export const bottle = maker<VaseOptions>('bottle', '50 84 300 300', (id, colour) =>
  drawVase(id, colour, { stems: 'none' }),
);
export const mug = maker<never>('mug', '52 88 300 300', drawMug);
export const sweater = maker<SweaterOptions>('sweater', '30 52 340 340', drawSweater);
export const cardigan = maker<never>('cardigan', '14 14 372 372', drawCardigan);
export const scarf = maker<ScarfOptions>('scarf', '46 42 320 320', drawScarf);
export const beanie = maker<BeanieOptions>('beanie', '48 66 312 312', drawBeanie);
export const bobble = maker<BeanieOptions>('bobble', '34 24 336 336', drawBeanie);
export const jar = maker<never>('jar', '50 74 308 308', drawJar);
export const plate = maker<PlateOptions>('plate', '22 92 360 360', drawPlate);
export const dish = maker<PlateOptions>('dish', '-18 62 440 440', drawPlate);
export const pitcher = maker<never>('pitcher', '54 76 308 308', drawPitcher);
export const crock = maker<never>('crock', '42 64 316 316', drawCrock);
export const socks = maker<SocksOptions>('socks', '36 38 340 340', drawSocks);
export const tray = maker<never>('tray', '16 84 376 376', drawTray);

export const cake = (colour: Colour, options: CakeOptions, look: string): Picture =>
  maker<never>('cake', '44 40 320 320', (id) => drawCake(id, palette[colour], options))(colour, undefined, look);

export const pouch = (colour: Colour, label: string, look: string): Picture =>
  maker<never>('pouch', '48 56 304 304', (id) => drawPouch(id, palette[colour], label))(colour, undefined, look);

export const giftBox = (colour: Colour, options: GiftBoxOptions, look: string): Picture =>
  maker<never>('box', '34 54 334 334', (id) => drawGiftBox(id, palette[colour], options))(colour, undefined, look);

export const blanket = (colour: Colour, options: FoldedClothOptions): Picture =>
  maker<never>('blanket', '34 60 334 334', (id) => drawFoldedCloth(id, palette[colour], options))(colour);

export const cloth = (colour: Colour, options: FoldedClothOptions): Picture =>
  maker<never>('cloth', '24 92 352 352', (id) => drawFoldedCloth(id, palette[colour], options))(colour);
