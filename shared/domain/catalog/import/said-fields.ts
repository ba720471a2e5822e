import type { Texts } from '../../../kernel/locale.ts';
import type { DraftProduct } from './draft-product.ts';
import { fold } from '../fold.ts';
import { optionValueKey } from './option-value-key.ts';
import { type IdentityDeps, categoryIdOf, photoIdOf } from './identity.ts';
import type { FieldValue, ProductFields } from './import-state.ts';
import type { OptionNumbers } from './match-options.ts';
import type { MatchedVariant } from './match-variants.ts';
import { photoToField, shownAddress } from './photo-field.ts';

export type SaidFields = Map<string, FieldValue>;

export type SaidSettings = { readonly site: string; readonly mainLocale: keyof Texts };

/** What the file says about the product itself, by flat key. Where the file is silent there is no entry; `null`: it says there is none. */
export function saidOfProduct(
  deps: IdentityDeps,
  { site, mainLocale }: SaidSettings,
  draft: DraftProduct,
  categoryIdByName: ReadonlyMap<string, string>,
  before: ProductFields,
): SaidFields {
  const said: SaidFields = new Map();
  const { title, blocks, vendor, category, status } = draft;
  if (title !== null && title !== '') said.set(`title@${mainLocale}`, title);
  if (blocks !== null) said.set(`description@${mainLocale}`, blocks.length === 0 ? null : JSON.stringify(blocks));
  if (vendor !== null) said.set('vendor', vendor === '' ? null : vendor);
  if (status !== null) said.set('status', status);
  if (category !== null) {
    const id = categoryIdByName.get(fold(category)) ?? categoryIdOf(deps, site, category);
    said.set('category', category === '' ? null : id);
  }
  if (draft.tags !== null) {
    const spellings = new Map(draft.tags.toReversed().map((tag) => [fold(tag), tag] as const));
    for (const tag of draft.tags) if (spellings.get(fold(tag)) === tag) said.set(`tag/${tag}`, true);
    sayGone(said, before, `base/${draft.source}/`, 'tag/');
  }
  if (draft.images !== null) {
    for (const [i, { url, alt }] of imagesOf(draft).entries()) {
      const field = photoToField({
        ref: shownAddress(url),
        position: i + 1,
        alt: alt === '' ? {} : { [mainLocale]: alt },
      });
      said.set(`photo/${photoIdOf(deps, url)}`, field);
    }
    sayGone(said, before, `base/${draft.source}/`, 'photo/');
  }
  return said;
}

/** A product's pictures once each, in file order, those only a variant names at the end. */
export function imagesOf(draft: DraftProduct): readonly { readonly url: string; readonly alt: string }[] {
  const byUrl = new Map((draft.images ?? []).map((image) => [image.url, image] as const));
  for (const { imageUrl } of draft.variants)
    if (imageUrl !== null && imageUrl !== '' && !byUrl.has(imageUrl)) byUrl.set(imageUrl, { url: imageUrl, alt: '' });
  return [...byUrl.values()];
}

/** What a file's option is called when the file gives values and no name: never takes the place of a real name. */
export const unnamedOption = (number: number): string => `Option ${number}`;

/** What the file says about the names of options and of their values. */
export function saidOfOptions(
  variants: readonly MatchedVariant[],
  numbers: OptionNumbers,
  mainLocale: keyof Texts,
  before: ProductFields,
): SaidFields {
  const said: SaidFields = new Map();
  for (const { number, name } of numbers.values()) {
    const field = `opt/${number}@${mainLocale}`;
    const isMadeUp = name === unnamedOption(number);
    if (!isMadeUp || !before.has(field)) said.set(field, name);
  }
  for (const { draft } of variants) {
    for (const { name, value } of draft.options) {
      const number = numbers.get(fold(name))?.number;
      const field = `opt/${number}/val/${optionValueKey(value)}@${mainLocale}`;
      if (number !== undefined && !said.has(field)) said.set(field, value);
    }
  }
  return said;
}

/** What the file says about one variant; a picture that `hasPhoto` does not know is not named. */
export function saidOfVariant(
  deps: IdentityDeps,
  { id, draft, valueKeys }: MatchedVariant,
  hasPhoto: (photo: string) => boolean,
): SaidFields {
  const said: SaidFields = new Map();
  if (draft.sku !== null) said.set(`v/${id}/sku`, draft.sku === '' ? null : draft.sku);
  if (draft.barcode !== null) said.set(`v/${id}/barcode`, draft.barcode === '' ? null : draft.barcode);
  if (draft.price !== null) said.set(`v/${id}/price`, draft.price);
  if (draft.compareAt !== undefined) said.set(`v/${id}/compareAt`, draft.compareAt);
  if (draft.imageUrl === '') said.set(`v/${id}/photo`, null);
  else if (draft.imageUrl !== null) {
    const photo = photoIdOf(deps, draft.imageUrl);
    if (hasPhoto(photo)) said.set(`v/${id}/photo`, photo);
  }
  for (const [i, key] of valueKeys.entries()) if (key !== '') said.set(`v/${id}/opt/${i + 1}`, key);
  return said;
}

/** Entries of a family (tags, pictures) that the file named last time and does not name now. */
function sayGone(said: SaidFields, before: ProductFields, base: string, family: string): void {
  for (const [field, value] of before) {
    if (!field.startsWith(base + family) || value === null) continue;
    const own = field.slice(base.length);
    if (!said.has(own)) said.set(own, null);
  }
}
