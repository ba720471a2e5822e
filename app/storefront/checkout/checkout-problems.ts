import type { OrderContact } from '../../../shared/domain/orders/order.ts';
import type { StorefrontKey } from '../../ui/i18n/storefront/zh-CN.ts';

export type CheckoutProblems = { readonly [F in 'name' | 'phone' | 'place']?: StorefrontKey };

const phoneDigits = (phone: string): number => phone.replace(/\D/g, '').length;

/** What is missing before an order can be sent, as a sentence under each field. Phones of any country: 6 to 15 digits. */
export function checkoutProblems(contact: OrderContact, place: string | null): CheckoutProblems {
  const digits = phoneDigits(contact.phone);
  return {
    ...(contact.name.trim() === '' ? { name: 'checkout.nameMissing' } : {}),
    ...(digits < 6 || digits > 15 || /[^\d\s+().-]/.test(contact.phone) ? { phone: 'checkout.phoneMissing' } : {}),
    ...(place === null ? { place: 'checkout.placeMissing' } : {}),
  };
}
