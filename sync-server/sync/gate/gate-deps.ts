import type { Clock } from '../../../shared/kernel/clock.ts';
import type { InflateRaw } from '../../../shared/replica/judging/change-chunk.ts';
import type { StoredRow } from '../../ports/store.ts';
import type { Devices } from '../devices.ts';
import type { DocBook } from '../doc-book.ts';
import type { Keeper, Write } from '../keeper.ts';

/** Called for every journal row a write accepts, in the same transaction. */
export type JournalReaction = (write: Write, stream: string, rows: readonly StoredRow[]) => Promise<void>;

export type GateDeps = {
  readonly keeper: Keeper;
  readonly docs: DocBook;
  readonly devices: Devices;
  readonly clock: Clock;
  readonly inflate: InflateRaw;
  readonly site: string;
  readonly reactToJournal: JournalReaction;
};

/** A batch whose writer and signature were proven. */
export type ProvenBatch = {
  readonly stream: string;
  readonly device: string;
  readonly hashes: readonly Uint8Array[];
  readonly signature: Uint8Array;
};
