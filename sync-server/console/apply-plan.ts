import type { ImportPlan } from '../../shared/domain/catalog/import/import-plan.ts';
import type { Movement } from '../../shared/domain/stock/movement.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import type { Locale } from '../../shared/kernel/locale.ts';
import { catalogStream } from '../../shared/replica/documents/catalog-doc.ts';
import { productKeys, shopKeys } from '../../shared/replica/documents/field-write.ts';
import type { KeyWrite } from '../../shared/replica/documents/flat-doc.ts';
import { categoryWrites, siteStream } from '../../shared/replica/documents/site-doc.ts';
import { type DocKind, createDoc } from '../../shared/replica/genesis.ts';
import { journalStream } from '../../shared/replica/streams.ts';
import { type WritingDevice, journalRows, recordInRows } from '../start/writing-device.ts';
import { type ShopReplica, readTail } from './shop-replica.ts';
import type { ShopSession } from './shop-session.ts';

/** Movements in one journal entry, and characters in one change: each well under a row's 256 KB. */
const movementsPerEntry = 100;
const charactersPerChange = 40_000;

export type Writing = {
  readonly session: ShopSession;
  readonly writer: WritingDevice;
  readonly replica: ShopReplica;
  readonly clock: Clock;
};

/**
 * Writes a plan. Pieces first, then groups, then products: an import cut short is finished by running it again, because
 * what the file said is noted with the product, and movements keep their ids.
 */
export async function applyPlan(writing: Writing, plan: ImportPlan, place: string): Promise<void> {
  await writeOpenings(writing, plan.openings, place);
  const { mainLocale, categories } = writing.replica.shop;
  await writeCategories(writing, plan.categories, mainLocale, categories.length);
  await writeProducts(writing, plan.writes);
}

async function writeOpenings(
  { session, writer, clock }: Writing,
  openings: ImportPlan['openings'],
  place: string,
): Promise<void> {
  if (openings.length === 0) return;
  const at = clock.now();
  const movements = openings.map(
    ({ id, variant, quantity }): Movement => ({
      id,
      variant,
      quantity,
      from: 'world',
      to: 'shelf',
      reason: 'opening',
      at,
    }),
  );
  const facts = [];
  for (let from = 0; from < movements.length; from += movementsPerEntry)
    facts.push({
      type: 'stock-moved',
      by: session.who.person,
      movements: movements.slice(from, from + movementsPerEntry),
    });
  await writer.put(journalStream(place, writer.device, 1), journalRows(await readTail(session, place), at, facts));
}

async function writeCategories(
  writing: Writing,
  categories: ImportPlan['categories'],
  locale: Locale,
  known: number,
): Promise<void> {
  const groups = categories.map(({ id, name }, at) =>
    shopKeys(categoryWrites({ id, name: { [locale]: name }, photo: null, position: known + at + 1 })),
  );
  await writeGroups(writing, siteStream, 'site', groups);
}

async function writeProducts(writing: Writing, writes: ImportPlan['writes']): Promise<void> {
  for (const [stream, own] of Map.groupBy(writes, ({ product }) => catalogStream(product))) {
    const keys = own.flatMap(({ product, ...write }) => productKeys(product, [write]));
    await writeGroups(writing, stream, 'catalog', inChanges(keys));
  }
}

/** Writes some fields of products: one change a group. */
export async function writeGroups(
  { writer, replica, clock }: Writing,
  stream: string,
  kind: DocKind,
  groups: readonly (readonly KeyWrite[])[],
): Promise<void> {
  if (groups.length === 0) return;
  const doc = replica.docs.get(stream) ?? createDoc(kind, writer.actor);
  const recorded = recordInRows(doc, { actor: writer.actor, at: clock.now() }, groups);
  replica.docs.set(stream, recorded.doc);
  await writer.put(stream, recorded.rows);
}

/** Writes in as few changes as hold them: a change costs as much as its document is long. */
function inChanges(writes: readonly KeyWrite[]): readonly (readonly KeyWrite[])[] {
  const changes: KeyWrite[][] = [];
  let size = Infinity;
  for (const write of writes) {
    const added = write.key.length + String(write.value).length;
    if (size + added > charactersPerChange) {
      changes.push([]);
      size = 0;
    }
    changes.at(-1)?.push(write);
    size += added;
  }
  return changes;
}
