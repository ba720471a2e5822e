import { sampleShop } from '../../shared/testing/sample-shop/sample-shop.ts';
import type { Founding } from './found-shop.ts';
import { newShop } from './new-shop.ts';

/** What a shop begins with: the demonstration with its goods, an own shop with one place. */
export const foundingFor = async (demonstration: boolean): Promise<Founding> =>
  demonstration ? sampleShop() : newShop;
