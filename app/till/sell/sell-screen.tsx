import { type JSX, Show, createSignal } from 'solid-js';
import { useDesk } from '../till-desk.tsx';
import { CategoryTabs } from './category-tabs.tsx';
import { PhoneTicketBar } from './phone-ticket-bar.tsx';
import { ScanMessage } from './scan-message.tsx';
import { createSellKeys } from './sell-keys.ts';
import { TicketPanel } from './ticket-panel.tsx';
import { TileGrid } from './tile-grid.tsx';

/** Grid left, ticket right; on a phone the ticket slides up from a bar. */
export function SellScreen(): JSX.Element {
  const desk = useDesk();
  const [ticketOpen, setTicketOpen] = createSignal(false);
  const keys = createSellKeys();
  return (
    <>
      <section class={`min-w-0 flex-1 flex-col ${ticketOpen() ? 'hidden md:flex' : 'flex'}`}>
        <CategoryTabs />
        <ScanMessage />
        <TileGrid />
        <PhoneTicketBar onOpen={() => setTicketOpen(true)} />
      </section>
      <section
        class={`w-full shrink-0 flex-col border-l border-line bg-card md:flex md:w-[340px] lg:w-[436px] xl:w-[480px] ${ticketOpen() ? 'flex' : 'hidden'}`}
      >
        <TicketPanel keys={keys} onHide={() => setTicketOpen(false)} />
      </section>
      <Show when={desk.times()}>{(times) => <TimesBadge times={times()} />}</Show>
    </>
  );
}

function TimesBadge(props: { readonly times: number }): JSX.Element {
  return (
    <span class="figures pointer-events-none fixed top-20 left-4 z-20 rounded-r2 bg-ink px-4 py-2 text-t4 font-semibold text-paper">
      × {props.times}
    </span>
  );
}
