import type { OrderState } from '../../../shared/domain/orders/order.ts';
import type { Tone } from '../../ui/badge.tsx';
import type { TillKey } from '../../ui/i18n/till/zh-CN.ts';

/** What each state is called at the till. */
export const orderWords: Readonly<Record<OrderState, TillKey>> = {
  placed: 'orders.placed',
  ready: 'orders.ready',
  collected: 'orders.wasCollected',
  cancelled: 'orders.wasCancelled',
};

export const orderTones: Readonly<Record<OrderState, Tone>> = {
  placed: 'wait',
  ready: 'note',
  collected: 'good',
  cancelled: 'plain',
};
