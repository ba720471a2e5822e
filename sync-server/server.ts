import type { Clock } from '../shared/kernel/clock.ts';
import type { RandomBytes } from '../shared/kernel/ids.ts';
import { closeCodes } from '../shared/protocol/version.ts';
import type { InflateRaw } from '../shared/replica/judging/change-chunk.ts';
import type { HttpConfig, Pages, RequestOrigin } from './http/http-deps.ts';
import { createHttpApp } from './http/http-app.ts';
import { createShelfProjector } from './jobs/shelf-projector.ts';
import type { Assets } from './ports/assets.ts';
import type { Log } from './ports/log.ts';
import type { MediaStore } from './ports/media.ts';
import type { Schedule } from './ports/schedule.ts';
import type { SocketHandler, SocketPort } from './ports/socket.ts';
import type { Store } from './ports/store.ts';
import { createCommandsDone } from './sync/commands-done.ts';
import { type Device, type Devices, openDevices } from './sync/devices.ts';
import { createDocBook } from './sync/doc-book.ts';
import { type EnrolRefusal, type EnrolRequest, enrolLocally } from './sync/enrol.ts';
import { type AppendGate, createAppendGate } from './sync/gate/append-gate.ts';
import { createHandOver } from './sync/hand-over.ts';
import { type Keeper, createKeeper } from './sync/keeper.ts';
import { createOrderLedger } from './sync/ledgers/order-ledger.ts';
import { type ShelfBook, createShelfBook } from './sync/ledgers/shelf-book.ts';
import { createStockLedger } from './sync/ledgers/stock-ledger.ts';
import { type Links, createLinks } from './sync/links.ts';
import { createHub } from './sync/sessions/hub.ts';
import { createSessions } from './sync/sessions/sessions.ts';
import { type ShopIdentity, createIdentity, findIdentity } from './sync/shop-identity.ts';
import { createSnapshots } from './sync/snapshots.ts';
import { createTokens } from './sync/tokens.ts';
import type { Result } from '../shared/kernel/result.ts';

export type ServerDeps = {
  readonly store: Store;
  readonly media: MediaStore;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly inflate: InflateRaw;
  readonly schedule: Schedule;
  readonly pages: Pages | null;
  readonly assets: Assets | null;
  readonly log: Log;
  readonly config: HttpConfig & { readonly demonstration: boolean };
  /** Sockets one address may hold without having said who they are; 64 unless given. */
  readonly mostUngreeted?: number;
};

/** The sync server as a value: everything it does without a port, a process or a file of its own. */
export type Server = {
  readonly shop: ShopIdentity;
  readonly fetch: (request: Request, origin?: RequestOrigin) => Promise<Response>;
  readonly connect: (socket: SocketPort) => SocketHandler;
  readonly gate: AppendGate;
  readonly keeper: Keeper;
  readonly devices: Devices;
  readonly links: Links;
  readonly shelf: ShelfBook;
  /** Makes a device of this machine one of the shop's. */
  readonly enrolLocally: (
    rights: Pick<Device, 'role' | 'places' | 'person'>,
    request: EnrolRequest,
  ) => Promise<Result<Device, EnrolRefusal>>;
  /** Takes a device's rights away, at once and for good. */
  readonly revoke: (device: string) => Promise<void>;
  /** Resolves when the shelf shows everything committed so far. */
  readonly settled: () => Promise<void>;
  /** Finishes what runs, closes sockets and the store. */
  readonly close: () => Promise<void>;
};

type Ledgers = ReturnType<typeof createLedgers>;

const createLedgers = () => ({ stock: createStockLedger(), orders: createOrderLedger(), shelf: createShelfBook() });

/** Reads every stream that is folded in memory; a page of rows at a time. */
async function fillLedgers(keeper: Keeper, { stock, orders, shelf }: Ledgers) {
  const streams = await keeper.read((tx) => tx.streams());
  for (const { stream } of streams) {
    if (!/^(journal|alloc|orders|shelf):/.test(stream)) continue;
    for (let since = 0, more = true; more; ) {
      const rows = await keeper.read((tx) => tx.read(stream, since, 1_000));
      stock.take(stream, rows);
      orders.take(stream, rows);
      shelf.take(stream, rows);
      since = rows.at(-1)?.seq ?? since;
      more = rows.length === 1_000;
    }
  }
  return streams;
}

/** Opens a shop on a store, an empty one as a new shop. */
export async function createServer(deps: ServerDeps): Promise<Server> {
  const keeper = createKeeper(deps.store, (error) =>
    deps.log.error({ error: String(error) }, 'what follows a commit failed'),
  );
  const shop = (await findIdentity(keeper)) ?? (await createIdentity({ ...deps, keeper }, deps.config.demonstration));
  const docs = createDocBook();
  const devices = await openDevices(keeper);
  const tokens = createTokens(deps, shop);
  const links = createLinks({ ...deps, keeper });
  const ledgers = createLedgers();
  const streams = await fillLedgers(keeper, ledgers);
  const hub = createHub(streams);
  const snapshots = createSnapshots({ keeper, docs });
  const projector = createShelfProjector({ ...deps, ...ledgers, keeper, docs });
  const touched = new Set<string>();
  keeper.onAppended((appended) => {
    for (const { stream, rows } of appended)
      for (const variant of ledgers.stock.take(stream, rows)) touched.add(variant);
  });
  for (const { take } of [ledgers.orders, ledgers.shelf])
    keeper.onAppended((appended) => {
      for (const { stream, rows } of appended) take(stream, rows);
    });
  keeper.onAppended(hub.tell);
  keeper.onAppended((appended) => {
    projector.note(appended, touched);
    touched.clear();
  });
  await projector.catchUp();

  const reactToJournal = createHandOver({ ...deps, devices, orders: ledgers.orders });
  const gate = createAppendGate({ ...deps, keeper, docs, devices, site: shop.site, reactToJournal });
  const sessions = createSessions({ ...deps, shop, keeper, hub, snapshots, devices, tokens, gate, epoch: shop.epoch });
  // A session knows its rights from its greeting: with other rights it greets again, with none it ends.
  devices.onChanged(({ device, revokedAt }) =>
    sessions.endDevice(device, revokedAt === null ? closeCodes.token : closeCodes.revoked),
  );
  const app = createHttpApp({
    ...deps,
    ...ledgers,
    shop,
    keeper,
    devices,
    tokens,
    links,
    snapshots,
    commandsDone: createCommandsDone(shop.secret),
    countStreams: () => hub.heads().size,
  });

  return {
    shop,
    fetch: async (request, origin = { local: false }) => app.fetch(request, origin),
    connect: sessions.connect,
    gate,
    keeper,
    devices,
    links,
    shelf: ledgers.shelf,
    enrolLocally: (rights, request) => enrolLocally({ ...deps, keeper, devices }, rights, request),
    revoke: (device) => revoke(deps, keeper, devices, device),
    settled: projector.settled,
    close: async () => {
      sessions.close();
      await projector.settled();
      projector.close();
      await keeper.read(async () => undefined);
      await deps.store.close();
    },
  };
}

async function revoke({ clock }: ServerDeps, keeper: Keeper, devices: Devices, id: string): Promise<void> {
  const device = devices.find(id);
  if (device === null) return;
  await keeper.write((write) => devices.keep(write, { ...device, revokedAt: clock.now() }));
}
