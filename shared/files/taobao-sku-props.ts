import { type Result, ok, refuse } from '../kernel/result.ts';
import type { RejectionReason } from '../domain/catalog/import/rejection.ts';

/** One combination of sales properties as `skuProps` writes it; `pairs` are `pid:vid`. */
export type SkuProps = {
  readonly price: string;
  readonly quantity: string;
  readonly outerId: string;
  readonly pairs: readonly { readonly pid: string; readonly vid: string }[];
};

// The property and value numbers that Taobao gives most clothes; other values are named in the file or keep their number.
const propertyNames: Readonly<Record<string, string>> = {
  '1627207': '颜色分类',
  '20509': '尺码',
  '20518': '尺码',
  '20549': '鞋码',
};
const valueNames: Readonly<Record<string, string>> = {
  '1627207:28320': '白色',
  '1627207:28324': '黄色',
  '1627207:28326': '红色',
  '1627207:28329': '紫色',
  '1627207:28332': '浅灰色',
  '1627207:28334': '灰色',
  '1627207:28335': '绿色',
  '1627207:28338': '蓝色',
  '1627207:28340': '深蓝色',
  '1627207:28341': '黑色',
  '20509:28313': 'XS',
  '20509:28314': 'S',
  '20509:28315': 'M',
  '20509:28316': 'L',
  '20509:28317': 'XL',
  '20509:28318': 'XXL',
};

/**
 * Splits `skuProps` at `;`: a piece of five parts (`price:quantity:outer:pid:vid`) begins a combination, a piece of two
 * (`pid:vid`) adds a value to it. Any other piece refuses the row. An outer id may hold colons.
 */
export function parseSkuProps(text: string): Result<readonly SkuProps[], RejectionReason> {
  const combinations: { price: string; quantity: string; outerId: string; pairs: { pid: string; vid: string }[] }[] =
    [];
  for (const piece of text.split(';').map((part) => part.trim())) {
    if (piece === '') continue;
    const parts = piece.split(':').map((part) => part.trim());
    const [vid = '', pid = ''] = parts.toReversed();
    const last = combinations.at(-1);
    if (parts.length >= 5) {
      const [price = '', quantity = '', ...rest] = parts;
      combinations.push({ price, quantity, outerId: rest.slice(0, -2).join(':'), pairs: [{ pid, vid }] });
    } else if (parts.length === 2 && last) last.pairs.push({ pid, vid });
    else return refuse({ code: 'unreadable-sku-props', text: piece });
  }
  return ok(combinations);
}

/** Names of values by `pid:vid`, from `pid:vid:name;…`. */
export function parseAliases(text: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const piece of text.split(';')) {
    const [pid = '', vid = '', ...name] = piece.split(':').map((part) => part.trim());
    if (name.join(':') !== '') names.set(`${pid}:${vid}`, name.join(':'));
  }
  return names;
}

/** What an option is called; properties that Taobao's files do not name are told apart by their number. */
export const propertyName = (pid: string): string => propertyNames[pid] ?? `规格 ${pid}`;

/** What a value is called: as the seller renamed it, else Taobao's word for it, else its number. */
export const valueName = (pid: string, vid: string, aliases: ReadonlyMap<string, string>): string =>
  aliases.get(`${pid}:${vid}`) ?? valueNames[`${pid}:${vid}`] ?? vid;
