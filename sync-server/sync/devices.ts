import * as v from 'valibot';
import type { Who } from '../../shared/protocol/messages.ts';
import { decodeCbor, encodeCbor } from '../../shared/protocol/strict-cbor.ts';
import { rowHash } from '../../shared/protocol/log-entry.ts';
import { createVerifier } from './device-key.ts';
import type { Keeper, Write } from './keeper.ts';

/** A device of the shop as the server keeps it. `register` and `series` begin its receipt numbers. */
export type Device = {
  readonly device: string;
  readonly person: string;
  readonly name: string;
  readonly role: 'owner' | 'clerk' | 'console';
  readonly places: readonly string[];
  readonly register: number;
  readonly series: string;
  readonly algorithm: 'Ed25519' | 'ES256';
  readonly publicKey: Uint8Array;
  readonly enrolledAt: number;
  readonly revokedAt: number | null;
};

const deviceSchema = v.object({
  device: v.string(),
  person: v.string(),
  name: v.string(),
  role: v.picklist(['owner', 'clerk', 'console']),
  places: v.array(v.string()),
  register: v.number(),
  series: v.string(),
  algorithm: v.picklist(['Ed25519', 'ES256']),
  publicKey: v.instance(Uint8Array),
  enrolledAt: v.number(),
  revokedAt: v.nullable(v.number()),
});

const space = 'device';

/** What the staff table tells of a device: everything but its key. */
function staffRow(device: Device): Uint8Array {
  const { publicKey: _key, algorithm: _algorithm, ...told } = device;
  return encodeCbor(told);
}

export const whoOf = (site: string, { device, person, role, places, register, series }: Device): Who => ({
  site,
  device,
  person,
  role,
  places,
  register,
  series,
});

export type Devices = {
  readonly find: (device: string) => Device | null;
  readonly all: () => readonly Device[];
  /** Checks a signature of a device that is known and not revoked. */
  readonly verify: (device: string, signature: Uint8Array, message: Uint8Array) => Promise<boolean>;
  /** Adds or replaces, in the record and in the `staff` table, as part of a write. */
  readonly keep: (write: Write, device: Device) => Promise<void>;
  readonly nextRegister: () => number;
  /** Called after the commit of a row that changes what a device may do, or who it is. */
  readonly onChanged: (listener: (device: Device) => void) => void;
};

const rightsOf = ({ role, places, person, register, series, revokedAt }: Device): string =>
  JSON.stringify([role, places, person, register, series, revokedAt]);

/** Every device of the shop, in memory as on the disk. */
export async function openDevices(keeper: Keeper): Promise<Devices> {
  const known = new Map<string, Device>();
  const verifiers = new Map<string, ReturnType<typeof createVerifier>>();
  for (const { value } of await keeper.read((tx) => tx.records(space))) {
    const device = v.parse(deviceSchema, decodeCbor(value));
    known.set(device.device, device);
  }
  const listeners: ((device: Device) => void)[] = [];
  const verifierOf = (device: Device) => {
    const kept = verifiers.get(device.device) ?? createVerifier(device.algorithm, device.publicKey);
    verifiers.set(device.device, kept);
    return kept;
  };
  return {
    find: (id) => known.get(id) ?? null,
    all: () => [...known.values()],
    verify: async (id, signature, message) => {
      const device = known.get(id);
      return device !== undefined && device.revokedAt === null && verifierOf(device)(signature, message);
    },
    keep: async (write, device) => {
      await write.tx.putRecord(space, device.device, encodeCbor(device));
      const bytes = staffRow(device);
      const row = { hash: rowHash(bytes), bytes, device: 'server', receivedAt: device.enrolledAt, key: device.device };
      await write.append('staff', [row]);
      write.afterCommit(() => {
        const before = known.get(device.device);
        known.set(device.device, device);
        if (before === undefined || rightsOf(before) === rightsOf(device)) return;
        for (const listener of listeners) listener(device);
      });
    },
    nextRegister: () => 1 + Math.max(0, ...[...known.values()].map(({ register }) => register)),
    onChanged: (listener) => listeners.push(listener),
  };
}
