import type { OrderState } from '../../../shared/domain/orders/order.ts';
import type { Tone } from '../../ui/badge.tsx';
import type { StorefrontKey } from '../../ui/i18n/storefront/zh-CN.ts';

export const stateWords: Readonly<Record<OrderState, StorefrontKey>> = {
  placed: 'order.placed',
  ready: 'order.ready',
  collected: 'order.collected',
  cancelled: 'order.cancelled',
};

export const stateTones: Readonly<Record<OrderState, Tone>> = {
  placed: 'wait',
  ready: 'note',
  collected: 'good',
  cancelled: 'plain',
};

/** The sentence at the head of an order: what happens next. */
export const stateNotes: Readonly<Record<OrderState, StorefrontKey>> = {
  placed: 'order.placedNote',
  ready: 'order.readyNote',
  collected: 'order.collectedNote',
  cancelled: 'order.cancelledNote',
};
