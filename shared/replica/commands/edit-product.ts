import type { Product } from '../../domain/catalog/product.ts';
import { freeSlug, slugFromTitle } from '../../domain/catalog/slug.ts';
import { type ProductFlaw, validateProduct } from '../../domain/catalog/validate-product.ts';
import { locales, speak } from '../../kernel/locale.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { CommandRefusal } from '../command-table.ts';
import { catalogStream, productFields, productFromFields } from '../documents/catalog-doc.ts';
import { type FieldWrite, productKeys } from '../documents/field-write.ts';
import type { FlatValue } from '../documents/flat-doc.ts';
import { longest } from '../judging/field-rules.ts';
import { mayWrite, record } from '../record.ts';
import type { ReplicaState } from '../replica-state.ts';
import { type Command, type CommandContext, newId, putIntent, refused } from './command-context.ts';

const isValue = (value: FieldWrite['value']): boolean => {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  return typeof value === 'string' ? value.length <= longest.text : value === null || typeof value === 'boolean';
};

const isField = (field: string): boolean => field !== '' && field.length <= 300 && !field.startsWith('#');

/** The first write that no document takes; null when all are well formed. */
export const findBadWrite = (writes: readonly FieldWrite[]): FieldWrite | null =>
  writes.find(({ field, value }) => !isField(field) || !isValue(value)) ?? null;

type Edited = { readonly before: Product | null; readonly after: Product | null };

async function editedProduct(state: ReplicaState, id: string, writes: readonly FieldWrite[]): Promise<Edited> {
  const doc = await state.docs.open(catalogStream(id));
  const fields = new Map<string, FlatValue>(productFields(doc, new Set([id])).get(id));
  const before = productFromFields(id, fields);
  for (const { field, value } of writes) {
    if (value === null) fields.delete(field);
    else fields.set(field, value);
  }
  return { before, after: productFromFields(id, fields) };
}

const flawsOnShelf = (product: Product | null): readonly ProductFlaw[] => {
  if (product?.status !== 'active') return [];
  const valid = validateProduct(product);
  return valid.ok ? [] : valid.refusal;
};

const nameOf = (flaw: ProductFlaw): string => `${flaw.type}/${'variant' in flaw ? flaw.variant : ''}`;

/**
 * What the edit spoils on a product that would be on the shelf; drafts may be half done. Flaws that stood there already
 * (two devices made them together, or a file did) stop no edit: they are mended one field at a time.
 */
function findNewFlaw({ before, after }: Edited): CommandRefusal | null {
  if (after === null) return { type: 'unknown-product' };
  const known = new Set(flawsOnShelf(before).map(nameOf));
  const flaw = flawsOnShelf(after).find((each) => !known.has(nameOf(each)));
  if (flaw === undefined) return null;
  return 'variant' in flaw ? { type: flaw.type, detail: { variant: flaw.variant } } : { type: flaw.type };
}

async function writeProduct(
  context: CommandContext,
  name: string,
  id: string,
  writes: readonly FieldWrite[],
  output: object,
) {
  const { state, who } = context;
  const bad = findBadWrite(writes);
  if (bad) return refused('bad-value', { field: bad.field });
  const docs = [{ stream: catalogStream(id), writes: productKeys(id, writes) }];
  if (!mayWrite(who, docs)) return refused('not-allowed');
  const flaw = findNewFlaw(await editedProduct(state, id, writes));
  if (flaw) return refuse(flaw);
  const extra = [putIntent(context, name, { id, writes }, output)];
  await record(state, { intent: name, docs, extra, strict: false });
  return ok(output);
}

/** Some fields of a product, as edited; other fields and other devices' edits of them stay. */
export const editProduct: Command<'edit-product'> = async (context, { id, writes }) => {
  if (context.state.catalog.find(id) === null) return refused('unknown-product');
  return (await writeProduct(context, 'edit-product', id, writes, {})) as Awaited<ReturnType<typeof editProduct>>;
};

const titleIn = (writes: readonly FieldWrite[], main: (typeof locales)[number]): string => {
  const titles = locales.map((locale) => [
    locale,
    String(writes.find(({ field }) => field === `title@${locale}`)?.value ?? ''),
  ]);
  return speak(Object.fromEntries(titles), main).text;
};

/** A new product with an id of its own; a draft unless it says otherwise, its address from its title. */
export const createProduct: Command<'create-product'> = async (context, { writes }) => {
  const { state } = context;
  const id = newId(context);
  const has = (name: string): boolean => writes.some(({ field }) => field === name);
  const taken = new Set(state.catalog.products().map(({ slug }) => slug));
  const slug = freeSlug(slugFromTitle(titleIn(writes, state.shop?.mainLocale ?? 'zh-CN')), id, (each) =>
    taken.has(each),
  );
  const all: readonly FieldWrite[] = [
    ...(has('status') ? [] : [{ field: 'status', value: 'draft' }]),
    ...(has('createdAt') ? [] : [{ field: 'createdAt', value: state.env.now() }]),
    ...(has('slug') ? [] : [{ field: 'slug', value: slug }]),
    ...writes,
  ];
  return (await writeProduct(context, 'create-product', id, all, { id })) as Awaited<ReturnType<typeof createProduct>>;
};
