import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { Place, Shop } from '../../shared/domain/catalog/shop.ts';
import { type Scan, findByCode } from '../../shared/domain/till/scan.ts';
import { useToast } from '../ui/toast.tsx';
import type { DeviceStatus, Enrolment, SaleSummary, StaffOrder, TillDay, TillItem } from '../ports/device.ts';
import { createBeeper } from './beeper.ts';
import { createTicket } from './create-ticket.ts';
import { scannedOrder } from './orders/orders-to-show.ts';
import { newsText, useNewsWords } from './ticket-news.ts';
import { createScanner } from './scanner.ts';
import { createSellView } from './sell/sell-view.ts';
import type { ScanNotice, TillDesk } from './till-desk.tsx';
import { itemTitle, tilesFromItems } from './tiles.ts';
import { useWords } from './use-words.ts';

export type DeskInput = {
  readonly enrolment: Accessor<Enrolment>;
  readonly status: Accessor<DeviceStatus>;
  readonly shop: Accessor<Shop>;
  readonly place: Accessor<Place>;
  readonly places: Accessor<readonly Place[]>;
  readonly choosePlace: (place: string | null) => void;
  readonly items: Accessor<readonly TillItem[]>;
  readonly day: Accessor<TillDay>;
  readonly orders: Accessor<readonly StaffOrder[]>;
};

/** One till at one place. Made anew when the place changes. */
export function createDesk(input: DeskInput): TillDesk {
  const words = useWords();
  const newsWords = useNewsWords();
  const toast = useToast();
  const beeper = createBeeper();
  const hand = createTicket({
    device: input.enrolment().device,
    place: input.place().id,
    items: input.items,
    sales: () => (input.day().date === '' ? null : input.day().sales),
    shelf: localStorage,
    tell: (news) => {
      const text = newsText(newsWords, news, input.shop().currency);
      if (text !== null) toast.show({ text });
    },
  });
  const [times, setTimes] = createSignal<number | null>(null);
  const [notice, setNotice] = createSignal<ScanNotice | null>(null);
  const [choice, choose] = createSignal<{ readonly items: readonly TillItem[]; readonly quantity: number } | null>(
    null,
  );
  const [handing, handOver] = createSignal<StaffOrder | null>(null);
  const [shownOrder, showOrder] = createSignal<string | null>(null);
  const [calledOrder, setCalled] = createSignal<{ readonly order: string } | null>(null);
  const [lastSale, setLastSale] = createSignal<SaleSummary | null>(null);

  const add = (item: TillItem, quantity = times() ?? 1) => {
    setTimes(null);
    handOver(null);
    hand.add(item, quantity);
  };
  const say = (type: ScanNotice['type'], text: string) => {
    beeper[type]();
    setNotice({ type, text, at: performance.now() });
  };
  const callOrder = (order: string) => {
    beeper.hit();
    showOrder(order);
    setCalled({ order });
  };
  const onScan = (scan: Scan) => {
    if (handing() !== null) return say('miss', words.t('scan.handing'));
    const order = scannedOrder(input.orders(), scan.code);
    if (order) return callOrder(order.id);
    const found = findByCode(input.items(), {
      ...scan,
      quantity: scan.quantity === 1 ? (times() ?? 1) : scan.quantity,
    });
    if (found.type === 'none') return say('miss', words.t('scan.miss', { code: found.code }));
    if (found.type === 'several') return choose({ items: found.items, quantity: found.quantity });
    add(found.item, found.quantity);
    return say('hit', words.t('scan.hit', { title: itemTitle(found.item, words.text) }));
  };
  const putBack = (lines: ReturnType<typeof hand.ticket>['lines']) => {
    for (const { item, quantity } of lines) hand.add(item, quantity);
  };

  return {
    ...input,
    tiles: createMemo(() => tilesFromItems(input.items())),
    view: createSellView(),
    ticket: hand.ticket,
    total: hand.total,
    changes: hand.changes,
    add,
    setQuantity: hand.setQuantity,
    select: hand.select,
    remove: (variant) => {
      const gone = hand.ticket().lines.filter(({ item }) => item.variant === variant);
      hand.remove(variant);
      const title = gone.map(({ item }) => itemTitle(item, words.text)).join('');
      if (gone.length > 0) toast.show({ text: words.t('ticket.removed', { title }), undo: () => putBack(gone) });
    },
    clear: () => {
      const gone = hand.ticket().lines;
      hand.clear();
      const count = gone.reduce((sum, line) => sum + line.quantity, 0);
      if (count > 0) toast.show({ text: words.t('ticket.cleared', { count }), undo: () => putBack(gone) });
    },
    times,
    setTimes,
    notice,
    scanner: createScanner(onScan),
    choice,
    choose,
    shownOrder,
    showOrder,
    calledOrder,
    handing,
    handOver,
    lastSale,
    finish: (sale) => {
      setLastSale(sale);
      if (sale.order === null) hand.sold(sale.lines);
      handOver(null);
    },
    next: () => setLastSale(null),
  };
}
