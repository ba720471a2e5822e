/** One thing in the basket with what was last known of it, so that the basket can be read without a network. */
export type BasketLine = {
  readonly variant: string;
  readonly product: string;
  readonly slug: string;
  readonly title: string;
  readonly optionText: string;
  readonly sku: string;
  readonly photo: string | null;
  /** Minor units when it was put in, or when its change was last acknowledged. */
  readonly price: number;
  readonly quantity: number;
};

export type Basket = readonly BasketLine[];

export const mostOfOne = 99;

const clamp = (quantity: number): number => Math.min(mostOfOne, Math.max(1, Math.trunc(quantity)));

/** Puts a line in, or adds to the one of the same variant. A new line stands first. */
export function addLine(basket: Basket, line: BasketLine): Basket {
  const there = basket.find(({ variant }) => variant === line.variant);
  if (there === undefined) return [{ ...line, quantity: clamp(line.quantity) }, ...basket];
  const joined = { ...line, quantity: clamp(there.quantity + line.quantity) };
  return basket.map((each) => (each.variant === line.variant ? joined : each));
}

export const setQuantity = (basket: Basket, variant: string, quantity: number): Basket =>
  basket.map((line) => (line.variant === variant ? { ...line, quantity: clamp(quantity) } : line));

export const removeLine = (basket: Basket, variant: string): Basket =>
  basket.filter((line) => line.variant !== variant);

/** Takes out what was ordered. Pieces that were put in meanwhile stay. */
export function takeOrdered(
  basket: Basket,
  ordered: readonly { readonly variant: string; readonly quantity: number }[],
): Basket {
  const quantityOf = (variant: string) =>
    ordered.reduce((sum, line) => sum + (line.variant === variant ? line.quantity : 0), 0);
  return basket
    .map((line) => ({ ...line, quantity: line.quantity - quantityOf(line.variant) }))
    .filter(({ quantity }) => quantity > 0);
}

/** Brings a removed line back to where it stood. */
export function restoreLine(basket: Basket, line: BasketLine, index: number): Basket {
  if (basket.some(({ variant }) => variant === line.variant)) return basket;
  return [...basket.slice(0, index), line, ...basket.slice(index)];
}

export const piecesOf = (basket: Basket): number => basket.reduce((sum, { quantity }) => sum + quantity, 0);

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 400;

const isLine = (value: unknown): value is BasketLine => {
  if (typeof value !== 'object' || value === null) return false;
  const line = value as Readonly<Record<keyof BasketLine, unknown>>;
  return (
    [line.variant, line.product, line.slug, line.title, line.optionText, line.sku].every(isText) &&
    (line.photo === null || isText(line.photo)) &&
    Number.isSafeInteger(line.price) &&
    Number.isSafeInteger(line.quantity) &&
    (line.quantity as number) >= 1
  );
};

/** Reads a basket as it was kept. Whatever is not one is an empty basket, never an error. */
export function basketFromText(text: string | null): Basket {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isLine) : [];
  } catch {
    return [];
  }
}
