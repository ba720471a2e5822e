import type { Clock } from '../../shared/kernel/clock.ts';
import { type Result, ok, refuse } from '../../shared/kernel/result.ts';
import { type Device, type Devices } from './devices.ts';
import { type KeyAlgorithm, deviceIdOf, rawPublicKey } from './device-key.ts';
import type { Keeper, Write } from './keeper.ts';
import type { LinkRefusal, Links } from './links.ts';

export type EnrolRequest = { readonly publicKey: Uint8Array; readonly algorithm: KeyAlgorithm; readonly name: string };
export type EnrolRefusal = LinkRefusal | 'bad-key' | 'revoked';

type EnrolDeps = { readonly keeper: Keeper; readonly devices: Devices; readonly clock: Clock };
type Rights = Pick<Device, 'role' | 'places' | 'person'>;
type Key = { readonly device: string; readonly raw: Uint8Array; readonly algorithm: KeyAlgorithm };

async function readKey({ publicKey, algorithm }: EnrolRequest): Promise<Key | null> {
  const raw = await rawPublicKey(algorithm, publicKey);
  return raw && { device: deviceIdOf(raw), raw, algorithm };
}

/** A browser that opens a second link keeps its register and series: its receipts go on. */
async function keepDevice(deps: EnrolDeps, write: Write, key: Key, rights: Rights, name: string): Promise<Device> {
  const before = deps.devices.find(key.device);
  const device: Device = {
    ...rights,
    device: key.device,
    name,
    register: before?.register ?? deps.devices.nextRegister(),
    series: before?.series ?? 'A',
    algorithm: key.algorithm,
    publicKey: key.raw,
    enrolledAt: deps.clock.now(),
    revokedAt: null,
  };
  await deps.devices.keep(write, device);
  return device;
}

const isRevoked = (devices: Devices, device: string): boolean => (devices.find(device)?.revokedAt ?? null) !== null;

/** Makes a browser a staff device with the secret of a one-time link. Link and device change together or not at all. */
export async function enrolWithLink(
  deps: EnrolDeps & { readonly links: Links },
  secret: string,
  request: EnrolRequest,
): Promise<Result<Device, EnrolRefusal>> {
  const key = await readKey(request);
  if (key === null) return refuse('bad-key');
  return deps.keeper.write(async (write): Promise<Result<Device, EnrolRefusal>> => {
    if (isRevoked(deps.devices, key.device)) return refuse('revoked');
    const grant = await deps.links.use(write, secret, key.device);
    if (!grant.ok) return grant;
    const { again, ...rights } = grant.value;
    const before = deps.devices.find(key.device);
    return ok(again && before ? before : await keepDevice(deps, write, key, rights, request.name));
  });
}

/**
 * Enrols a device of the server's own machine, which proved itself otherwise (the lock file's secret, the open folder).
 * One that is enrolled already stays as it is.
 */
export async function enrolLocally(
  deps: EnrolDeps,
  rights: Rights,
  request: EnrolRequest,
): Promise<Result<Device, EnrolRefusal>> {
  const key = await readKey(request);
  if (key === null) return refuse('bad-key');
  return deps.keeper.write(async (write): Promise<Result<Device, EnrolRefusal>> => {
    if (isRevoked(deps.devices, key.device)) return refuse('revoked');
    const before = deps.devices.find(key.device);
    return ok(before?.role === rights.role ? before : await keepDevice(deps, write, key, rights, request.name));
  });
}
