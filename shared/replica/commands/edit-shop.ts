import { ok } from '../../kernel/result.ts';
import { type FieldWrite, shopKeys } from '../documents/field-write.ts';
import { siteStream } from '../documents/site-doc.ts';
import { fieldAllows } from '../judging/field-rules.ts';
import { mayWrite, record } from '../record.ts';
import { type Command, putIntent, refused } from './command-context.ts';
import { findBadWrite } from './edit-product.ts';

/** What the server's gate would refuse is refused here, where somebody can still put it right. */
const isRefused = ({ field, value }: FieldWrite): boolean => value !== null && !fieldAllows('site', field, value);

/** Some fields of the shop: its name, places, categories, front page. */
export const editShop: Command<'edit-shop'> = async (context, { writes }) => {
  const bad = findBadWrite(writes) ?? writes.find(isRefused);
  if (bad) return refused('bad-value', { field: bad.field });
  const docs = [{ stream: siteStream, writes: shopKeys(writes) }];
  if (!mayWrite(context.who, docs)) return refused('not-allowed');
  const extra = [putIntent(context, 'edit-shop', { writes }, {})];
  await record(context.state, { intent: 'edit-shop', docs, extra, strict: false });
  return ok({});
};
