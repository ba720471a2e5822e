import type { Clock } from '../../shared/kernel/clock.ts';
import type { RandomBytes } from '../../shared/kernel/ids.ts';
import type { Assets } from '../ports/assets.ts';
import type { Log } from '../ports/log.ts';
import type { MediaStore } from '../ports/media.ts';
import type { PageRenderer } from '../ports/page-renderer.ts';
import type { CommandsDone } from '../sync/commands-done.ts';
import type { Devices } from '../sync/devices.ts';
import type { Keeper } from '../sync/keeper.ts';
import type { OrderLedger } from '../sync/ledgers/order-ledger.ts';
import type { ShelfBook } from '../sync/ledgers/shelf-book.ts';
import type { StockLedger } from '../sync/ledgers/stock-ledger.ts';
import type { Links } from '../sync/links.ts';
import type { ShopIdentity } from '../sync/shop-identity.ts';
import type { Snapshots } from '../sync/snapshots.ts';
import type { Tokens } from '../sync/tokens.ts';

/** The built pages: their renderer and the files the first one needs. */
export type Pages = {
  readonly renderer: PageRenderer;
  readonly assets: Parameters<PageRenderer['renderPage']>[0]['assets'];
};

export type HttpConfig = {
  /** Scheme and host of links, no trailing slash. */
  readonly publicUrl: string;
  /** Every origin under which the shop's own pages may be open. */
  readonly origins: readonly string[];
  /** What the lock file names; null where no console may enrol. */
  readonly consoleSecret: string | null;
  readonly version: string;
};

export type HttpDeps = {
  readonly config: HttpConfig;
  readonly shop: ShopIdentity;
  readonly keeper: Keeper;
  readonly devices: Devices;
  readonly tokens: Tokens;
  readonly links: Links;
  readonly snapshots: Snapshots;
  readonly commandsDone: CommandsDone;
  readonly orders: OrderLedger;
  readonly stock: StockLedger;
  readonly shelf: ShelfBook;
  readonly media: MediaStore;
  readonly assets: Assets | null;
  readonly pages: Pages | null;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
  readonly countStreams: () => number;
};

/** What the socket tells about a request. `local`: it came from this machine and through no proxy. `address`: whose it is, where known. */
export type RequestOrigin = { readonly local: boolean; readonly address?: string };

export type Env = { readonly Bindings: RequestOrigin };
