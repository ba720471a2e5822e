import { encodeCbor } from '../../shared/protocol/strict-cbor.ts';
import type { Write } from './keeper.ts';

/** Why a row of a journal that was taken wants a person's eye (architecture §3). */
export type SuspectCode = 'unreadable-fact' | 'place-not-theirs' | 'order-not-here' | 'order-not-open';

/** Notes it once for a row and a reason, in the write that takes the row. */
export const noteSuspect = (
  { tx }: Write,
  { stream, seq }: { readonly stream: string; readonly seq: number },
  code: SuspectCode,
  detail: { readonly order?: string; readonly sale?: string } = {},
): Promise<void> => tx.putRecord('suspect', `${stream}#${seq} ${code}`, encodeCbor({ code, ...detail }));
