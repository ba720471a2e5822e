import type { OrderState } from '../../../shared/domain/orders/order.ts';
import type { Tone } from '../../ui/badge.tsx';
import type { AdminKey } from '../../ui/i18n/admin/zh-CN.ts';

/** What each state is called for the owner. */
export const orderWords: Readonly<Record<OrderState | 'all', AdminKey>> = {
  placed: 'orders.placed',
  ready: 'orders.ready',
  collected: 'orders.collected',
  cancelled: 'orders.cancelled',
  all: 'orders.all',
};

export const orderTones: Readonly<Record<OrderState, Tone>> = {
  placed: 'wait',
  ready: 'note',
  collected: 'good',
  cancelled: 'plain',
};
