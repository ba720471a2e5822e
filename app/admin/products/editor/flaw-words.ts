import type { ProductFlaw } from '../../../../shared/domain/catalog/validate-product.ts';
import type { CommandRefusal } from '../../../ports/device.ts';
import type { I18n } from '../../../ui/i18n/create-i18n.ts';
import { type AdminKey, adminZhCn } from '../../../ui/i18n/admin/zh-CN.ts';

/** The sentence for what is missing before a product may be on the shelf. */
export const flawKey = (type: ProductFlaw['type']): AdminKey => `flaw.${type}`;

/** Why a command was not taken, in words and with the next step; an unknown code gets the general sentence. */
export function refusalText(words: I18n<AdminKey>, refusal: CommandRefusal): string {
  for (const prefix of ['refused', 'flaw'] as const) {
    const key = `${prefix}.${refusal.type}`;
    if (Object.hasOwn(adminZhCn, key)) return words.t(key as AdminKey, refusal.detail ?? {});
  }
  return words.t('refused.other', { code: refusal.type });
}
