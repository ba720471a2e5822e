/** A value under one flat key of the catalogue documents. `null` and absence are the same. */
export type FieldValue = string | number | boolean | null;

/** One product's fields by flat key (`title@en`, `v/<variant>/price`, `base/shopify/vendor`…). */
export type ProductFields = ReadonlyMap<string, FieldValue>;

/** What a run of an import has to know of the shop. */
export type ImportState = {
  readonly products: ReadonlyMap<string, ProductFields>;
  /** Categories of the shop with every name each goes by. */
  readonly categories: readonly { readonly id: string; readonly names: readonly string[] }[];
};

export type FieldWrite = { readonly product: string; readonly field: string; readonly value: FieldValue };

export const emptyImportState: ImportState = { products: new Map(), categories: [] };

/** The products after some writes; the given maps stay as they are. A written `null` takes the field away. */
export function productsAfter(
  products: ReadonlyMap<string, ProductFields>,
  writes: readonly FieldWrite[],
): Map<string, Map<string, FieldValue>> {
  const after = new Map([...products].map(([id, fields]) => [id, new Map(fields)] as const));
  for (const { product, field, value } of writes) {
    const fields = fieldsOf(after, product);
    if (value === null) fields.delete(field);
    else fields.set(field, value);
  }
  return after;
}

function fieldsOf(products: Map<string, Map<string, FieldValue>>, id: string): Map<string, FieldValue> {
  const known = products.get(id);
  if (known) return known;
  const fields = new Map<string, FieldValue>();
  products.set(id, fields);
  return fields;
}
