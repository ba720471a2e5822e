import { must } from '../../kernel/assert.ts';
import { type Said, say } from './say.ts';

/** One way a product varies, before it has a number: values in the order they are offered. */
export type Choice = {
  readonly name: Said;
  readonly values: readonly { readonly key: string; readonly label: Said }[];
};

const labelled = (name: Said, labels: Readonly<Record<string, Said>>, keys: readonly string[]): Choice => ({
  name,
  values: keys.map((key) => ({ key, label: must(labels[key], `label of ${key}`) })),
});

const glazes = {
  celadon: say('天青', '天青', 'Celadon'),
  bone: say('月白', '月白', 'Moon white'),
  oat: say('砂白', '砂白', 'Sand white'),
  mist: say('雾蓝', '霧藍', 'Mist blue'),
  ink: say('铁黑', '鐵黑', 'Iron black'),
  rust: say('柿红', '柿紅', 'Persimmon'),
  indigo: say('霁蓝', '霽藍', 'Deep blue'),
  moss: say('苔绿', '苔綠', 'Moss'),
};

const yarns = {
  oat: say('燕麦', '燕麥', 'Oat'),
  moss: say('苔绿', '苔綠', 'Moss'),
  indigo: say('靛蓝', '靛藍', 'Indigo'),
  rust: say('砖红', '磚紅', 'Brick'),
  mist: say('雾蓝', '霧藍', 'Mist'),
  bone: say('米白', '米白', 'Ivory'),
  ink: say('墨灰', '墨灰', 'Charcoal'),
  celadon: say('青瓷', '青瓷', 'Celadon'),
};

const woods = { sand: say('白蜡木', '白梣木', 'Ash'), tea: say('胡桃木', '胡桃木', 'Walnut') };

const sizes = { s: say('S', 'S', 'S'), m: say('M', 'M', 'M'), l: say('L', 'L', 'L'), xl: say('XL', 'XL', 'XL') };

export const glaze = (...keys: (keyof typeof glazes)[]): Choice => labelled(say('釉色', '釉色', 'Glaze'), glazes, keys);

export const yarn = (...keys: (keyof typeof yarns)[]): Choice => labelled(say('颜色', '顏色', 'Colour'), yarns, keys);

export const wood = (...keys: (keyof typeof woods)[]): Choice => labelled(say('木料', '木料', 'Wood'), woods, keys);

export const size = (...keys: (keyof typeof sizes)[]): Choice => labelled(say('尺码', '尺寸', 'Size'), sizes, keys);

/** Values whose key says all: `50g` reads "50 g", in Taiwan "50 公克". */
const measured = (name: Said, keys: readonly string[], unit: Said): Choice => ({
  name,
  values: keys.map((key) => {
    const figure = key.replace(/\D+$/, '');
    return { key, label: say(`${figure} ${unit['zh-CN']}`, `${figure} ${unit['zh-TW']}`, `${figure} ${unit.en}`) };
  }),
});

export const weight = (...keys: string[]): Choice =>
  measured(say('净含量', '淨重', 'Weight'), keys, say('g', '公克', 'g'));

export const capacity = (...keys: string[]): Choice =>
  measured(say('容量', '容量', 'Capacity'), keys, say('ml', 'ml', 'ml'));

export const diameter = (...keys: string[]): Choice =>
  measured(say('口径', '口徑', 'Diameter'), keys, say('cm', '公分', 'cm'));

export const height = (...keys: string[]): Choice =>
  measured(say('身高', '身高', 'Height'), keys, say('cm', '公分', 'cm'));

/** A choice of its own: `[key, label]` in order. */
export const choice = (name: Said, ...values: readonly (readonly [string, Said])[]): Choice => ({
  name,
  values: values.map(([key, label]) => ({ key, label })),
});
