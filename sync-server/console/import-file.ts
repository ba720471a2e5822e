import { sha256 } from '@noble/hashes/sha2.js';
import { planImport } from '../../shared/domain/catalog/import/plan-import.ts';
import { rejectionText } from '../../shared/domain/catalog/import/rejection-texts.ts';
import type { Rejection } from '../../shared/domain/catalog/import/rejection.ts';
import { fileRefusalText } from '../../shared/files/file-refusal.ts';
import { readProductFile } from '../../shared/files/read-product-file.ts';
import { initAutomergeInNode } from '../../shared/replica/automerge-in-node.ts';
import { PlainSentence } from '../start/plain-sentence.ts';
import { systemClock, systemRandom } from '../start/open-shop.ts';
import { createWritingDevice } from '../start/writing-device.ts';
import { applyPlan } from './apply-plan.ts';
import { download } from './download.ts';
import { type Download, fetchPictures } from './fetch-pictures.ts';
import { openWire } from './open-wire.ts';
import { readShop } from './shop-replica.ts';
import { openSession } from './shop-session.ts';
import type { OwnKey } from '../start/writing-device.ts';
import type { Wire } from './wire.ts';

/** What an import did, or with `dryRun` would do. `pictures` that stayed references are not `fetched`. */
export type ImportReport = {
  readonly format: string;
  readonly products: number;
  readonly variants: number;
  readonly unchanged: number;
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
  readonly cases: number;
  readonly pictures: { readonly asked: number; readonly fetched: number };
};

export type ImportRun = {
  readonly bytes: Uint8Array;
  readonly dryRun: boolean;
  /** The open net unless given. */
  readonly download?: Download;
};

const toRow = ({ line, reason }: Rejection) => ({ line, reason: rejectionText(reason, 'en') });

/** Imports over a wire as the console device; with `dryRun` nothing is written. */
export async function importOver(wire: Wire, secret: string, key: OwnKey, run: ImportRun): Promise<ImportReport> {
  const { bytes, dryRun } = run;
  const session = await openSession(wire, secret, key);
  try {
    const replica = await readShop(session);
    const [place] = replica.shop.places;
    if (!place) throw new PlainSentence('The shop has no place yet to put the goods.');
    const { currency, mainLocale } = replica.shop;
    const parsed = await readProductFile(bytes, { currency });
    if (!parsed.ok) throw new PlainSentence(`${fileRefusalText(parsed.refusal, 'en')}.`);
    const { site } = session.who;
    const settings = { site, place: place.id, mainLocale, at: systemClock.now() };
    const plan = planImport({ sha256 }, replica.state, parsed.value.drafts, settings);
    const writer = createWritingDevice({ random: systemRandom, put: session.put }, site, key);
    const writing = { session, writer, replica, clock: systemClock };
    if (!dryRun) await applyPlan(writing, plan, place.id);
    const fetched = dryRun
      ? 0
      : await fetchPictures({ wire, download: run.download ?? download }, writing, plan.images);
    const rejected = [...parsed.value.rejected, ...plan.rejected].sort((a, b) => a.line - b.line).map(toRow);
    const pictures = { asked: plan.images.length, fetched };
    return { format: parsed.value.format, ...plan.counts, rejected, pictures };
  } finally {
    session.close();
  }
}

/** Imports into the shop of a folder, through its running server or by itself. */
export async function importFile(folder: string, run: ImportRun): Promise<ImportReport> {
  await initAutomergeInNode();
  const { wire, secret, getKey, close } = await openWire(folder, { leaveNothing: run.dryRun });
  try {
    return await importOver(wire, secret, await getKey(), run);
  } finally {
    await close();
  }
}
