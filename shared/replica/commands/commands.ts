import type { Commands } from '../command-table.ts';
import { addPhoto } from './add-photo.ts';
import { advanceOrder } from './advance-order.ts';
import { applyImport } from './apply-import.ts';
import type { Command } from './command-context.ts';
import { dismissRefused } from './dismiss-refused.ts';
import { createProduct, editProduct } from './edit-product.ts';
import { editShop } from './edit-shop.ts';
import { makeSale } from './make-sale.ts';
import { moveStock } from './move-stock.ts';
import { planImportCommand } from './plan-import.ts';
import { undoImport } from './undo-import.ts';

/** One turn of the replica, start to end. */
const inTurn =
  <C extends keyof Commands>(command: Command<C>): Command<C> =>
  (context, input) =>
    context.exclusive(() => command(context, input));

/** Every command there is. Long ones, and those that ask the server, take turns of their own so that a sale never waits for them. */
export const commands: { readonly [C in keyof Commands]: Command<C> } = {
  'create-product': inTurn(createProduct),
  'edit-product': inTurn(editProduct),
  'edit-shop': inTurn(editShop),
  'move-stock': inTurn(moveStock),
  'add-photo': inTurn(addPhoto),
  'make-sale': inTurn(makeSale),
  'dismiss-refused': inTurn(dismissRefused),
  'advance-order': advanceOrder,
  'plan-import': planImportCommand,
  'apply-import': applyImport,
  'undo-import': undoImport,
};
