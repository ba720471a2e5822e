import { ok } from '../../kernel/result.ts';
import { shopKeys } from '../documents/field-write.ts';
import { siteStream } from '../documents/site-doc.ts';
import { mayWrite, record } from '../record.ts';
import { type Command, putIntent, refused } from './command-context.ts';
import { findBadWrite } from './edit-product.ts';

/** Some fields of the shop: its name, places, categories, front page. */
export const editShop: Command<'edit-shop'> = async (context, { writes }) => {
  const bad = findBadWrite(writes);
  if (bad) return refused('bad-value', { field: bad.field });
  const docs = [{ stream: siteStream, writes: shopKeys(writes) }];
  if (!mayWrite(context.who, docs)) return refused('not-allowed');
  const extra = [putIntent(context, 'edit-shop', { writes }, {})];
  await record(context.state, { intent: 'edit-shop', docs, extra, strict: false });
  return ok({});
};
