import type { Category, Place, Shop } from '../../domain/catalog/shop.ts';
import { isLocale } from '../../kernel/locale.ts';
import { isCurrency } from '../../kernel/money.ts';
import { isTimeZone } from '../../kernel/time-zone.ts';
import { type FieldWrite, textWrites } from './field-write.ts';
import { type Fields, groupFields, numberOf, textOf, textOrNull, textsOf } from './fields.ts';
import { type FlatDoc, type FlatValue, readKey } from './flat-doc.ts';
import { artFromText } from './stored-json.ts';

export const siteStream = 'site';

const fieldsOf = (doc: FlatDoc): Fields => {
  const fields = new Map<string, FlatValue>();
  for (const key of Object.keys(doc)) {
    const value = readKey(doc, key);
    if (value !== null) fields.set(key, value);
  }
  return fields;
};

const byPosition = (a: { readonly position: number; readonly id: string }, b: typeof a): number =>
  a.position - b.position || (a.id < b.id ? -1 : 1);

const placeOf = (id: string, fields: Fields): Place => ({
  id,
  code: textOf(fields, 'code'),
  name: textsOf(fields, 'name'),
  address: textsOf(fields, 'address'),
  hours: textsOf(fields, 'hours'),
  phone: textOf(fields, 'phone'),
  timeZone: isTimeZone(textOf(fields, 'timeZone')) ? textOf(fields, 'timeZone') : 'UTC',
  dayCutHour: numberOf(fields, 'dayCutHour') ?? 0,
  pickup: fields.get('pickup') === true,
  position: numberOf(fields, 'position') ?? 0,
});

const categoryOf = (id: string, fields: Fields): Category => ({
  id,
  name: textsOf(fields, 'name'),
  photo: textOrNull(fields, 'photo'),
  position: numberOf(fields, 'position') ?? 0,
});

/** The shop that the site document tells of; CNY and zh-CN where nothing was said yet. */
export function shopFromDoc(doc: FlatDoc): Shop {
  const fields = fieldsOf(doc);
  const currency = textOf(fields, 'currency');
  const mainLocale = textOf(fields, 'mainLocale');
  return {
    name: textsOf(fields, 'name'),
    tagline: textsOf(fields, 'tagline'),
    announcement: textsOf(fields, 'announcement'),
    hero: {
      title: textsOf(fields, 'hero/title'),
      note: textsOf(fields, 'hero/note'),
      art: artFromText(textOf(fields, 'hero/art')),
    },
    currency: isCurrency(currency) ? currency : 'CNY',
    mainLocale: isLocale(mainLocale) ? mainLocale : 'zh-CN',
    accent: textOf(fields, 'accent'),
    places: [...groupFields(fields, 'place/')].map(([id, own]) => placeOf(id, own)).sort(byPosition),
    categories: [...groupFields(fields, 'category/')].map(([id, own]) => categoryOf(id, own)).sort(byPosition),
  };
}

const under = (prefix: string, writes: readonly FieldWrite[]): readonly FieldWrite[] =>
  writes.map(({ field, value }) => ({ field: `${prefix}/${field}`, value }));

/** The fields of one place, under `place/<id>/`. */
const placeWrites = (place: Place): readonly FieldWrite[] =>
  under(`place/${place.id}`, [
    { field: 'code', value: place.code },
    ...textWrites('name', place.name),
    ...textWrites('address', place.address),
    ...textWrites('hours', place.hours),
    { field: 'phone', value: place.phone || null },
    { field: 'timeZone', value: place.timeZone },
    { field: 'dayCutHour', value: place.dayCutHour },
    { field: 'pickup', value: place.pickup },
    { field: 'position', value: place.position },
  ]);

/** The fields of one category, under `category/<id>/`. */
export const categoryWrites = (category: Category): readonly FieldWrite[] =>
  under(`category/${category.id}`, [
    ...textWrites('name', category.name),
    { field: 'photo', value: category.photo },
    { field: 'position', value: category.position },
  ]);

/** The fields of a whole shop, as a new one is first written; reading them back gives the shop again. */
export function shopWrites(shop: Shop): FieldWrite[] {
  return [
    ...textWrites('name', shop.name),
    ...textWrites('tagline', shop.tagline),
    ...textWrites('announcement', shop.announcement),
    ...textWrites('hero/title', shop.hero.title),
    ...textWrites('hero/note', shop.hero.note),
    { field: 'hero/art', value: JSON.stringify(shop.hero.art) },
    { field: 'currency', value: shop.currency },
    { field: 'mainLocale', value: shop.mainLocale },
    { field: 'accent', value: shop.accent || null },
    ...shop.places.flatMap(placeWrites),
    ...shop.categories.flatMap(categoryWrites),
  ];
}
