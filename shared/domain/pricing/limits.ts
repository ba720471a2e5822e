/** Pieces of one line; a slip of a scanner into the quantity field is far above it. */
export const mostPieces = 9_999;

/** Lines of one basket, order or sale. */
export const mostLines = 200;

/** Minor units of one basket: 1 billion in a currency of two digits. Products with basis points stay exact below it. */
export const largestTotal = 100_000_000_000;

/** A number of pieces that can be sold: a whole one from 1 to 9,999. */
export const isQuantity = (quantity: number): boolean =>
  Number.isInteger(quantity) && quantity >= 1 && quantity <= mostPieces;

/** A unit price that can be charged: whole minor units from 0, for a till may hand out a bag for nothing. */
export const isUnitPrice = (price: number): boolean =>
  Number.isSafeInteger(price) && price >= 0 && price <= largestTotal;
