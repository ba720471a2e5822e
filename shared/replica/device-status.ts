/** Who this device is enrolled as. `register` and `series` are part of its receipt numbers. */
export type Enrolment = {
  readonly site: string;
  readonly device: string;
  readonly person: string;
  readonly name: string;
  readonly role: 'owner' | 'clerk';
  readonly places: readonly string[];
  readonly register: number;
  readonly series: string;
};

/** A write the shop did not take: what was asked, why, when. Shown in plain words until dismissed. */
export type RefusedWrite = {
  readonly id: string;
  readonly stream: string;
  readonly intent: string;
  readonly code: string;
  readonly at: number;
  /** Seen and taken off the list; not told any more. */
  readonly dismissed?: true;
};

/** `offlineSince` is null while connected. `unsynced` counts rows that only this device holds, `sending` those on their way. */
export type DeviceStatus = {
  readonly enrolment: Enrolment | null;
  readonly connection: 'connecting' | 'online' | 'offline';
  readonly offlineSince: number | null;
  readonly unsynced: number;
  readonly sending: number;
  readonly firstSync: { readonly done: number; readonly total: number } | null;
  readonly refused: readonly RefusedWrite[];
  /** Why this device no longer syncs at all: taken off the shop's list, or older than the server speaks. */
  readonly trouble?: 'revoked' | 'too-old' | null;
  /** Rows and pictures of an earlier enrolment of this device that were never sent. They stay here; absent when none. */
  readonly leftBehind?: number;
};
