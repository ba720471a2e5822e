import type { Role, Who } from '../protocol/messages.ts';
import { type StreamKind, type StreamName, parseStream } from './streams.ts';

/** Whom a policy is asked about: nothing of a person but what rights follow from. */
export type Reader = Pick<Who, 'role' | 'places' | 'person' | 'device'>;

/**
 * How far a right goes: nowhere; everywhere; the places the person works at; the streams this very device writes;
 * what is about this very person; product groups only (paths under `category/`).
 */
export type Reach = 'no' | 'all' | 'own-places' | 'own-device' | 'own-person' | 'categories';

type Rights = { readonly read: Readonly<Record<Role, Reach>>; readonly write: Readonly<Record<Role, Reach>> };

const nobody: Readonly<Record<Role, Reach>> = { owner: 'no', clerk: 'no', console: 'no', guest: 'no' };
const staffReads = { owner: 'all', clerk: 'all', console: 'all', guest: 'no' } as const;
const placeReads = { owner: 'all', clerk: 'own-places', console: 'no', guest: 'no' } as const;

/** Who may read and write each kind of stream (architecture §2). Kinds nobody writes are written by the server itself. */
export const sharePolicy: Readonly<Record<StreamKind, Rights>> = {
  site: { read: staffReads, write: { owner: 'all', clerk: 'no', console: 'categories', guest: 'no' } },
  catalog: { read: staffReads, write: { owner: 'all', clerk: 'no', console: 'all', guest: 'no' } },
  journal: {
    read: { owner: 'all', clerk: 'own-places', console: 'own-device', guest: 'no' },
    write: { owner: 'own-device', clerk: 'own-device', console: 'own-device', guest: 'no' },
  },
  alloc: { read: placeReads, write: nobody },
  orders: { read: placeReads, write: nobody },
  mine: { read: { owner: 'no', clerk: 'no', console: 'no', guest: 'own-person' }, write: nobody },
  staff: { read: { owner: 'all', clerk: 'all', console: 'no', guest: 'no' }, write: nobody },
  contact: { read: placeReads, write: nobody },
  shelf: { read: { owner: 'all', clerk: 'all', console: 'all', guest: 'all' }, write: nobody },
};

/** Streams whose first part is a place. */
const atPlace: readonly StreamKind[] = ['journal', 'alloc', 'orders', 'contact'];

function reaches(reach: Reach, who: Reader, name: StreamName): boolean {
  const [first = '', second = ''] = name.parts;
  switch (reach) {
    case 'no':
      return false;
    case 'all':
    case 'categories':
      return true;
    case 'own-places':
      return atPlace.includes(name.kind) && who.places.includes(first);
    case 'own-device':
      return name.kind === 'journal' && second === who.device;
    case 'own-person':
      return name.kind === 'mine' && first === who.person;
  }
}

/** May this person on this device read the stream? False for a name that no stream can have. */
export function canRead(who: Reader, stream: string): boolean {
  const name = parseStream(stream);
  return name !== null && reaches(sharePolicy[name.kind].read[who.role], who, name);
}

/**
 * May rows of this device be appended to the stream? A clerk's journal stands at a place of theirs; the owner and the
 * console keep one at any place. Paths inside a document are asked about with `canWritePath`.
 */
export function canWrite(who: Reader, stream: string): boolean {
  const name = parseStream(stream);
  if (name === null || !reaches(sharePolicy[name.kind].write[who.role], who, name)) return false;
  return !(name.kind === 'journal' && who.role === 'clerk' && !who.places.includes(name.parts[0] ?? ''));
}

/** May this person write this flat key of a document they may write? */
export function canWritePath(who: Reader, stream: string, key: string): boolean {
  const name = parseStream(stream);
  if (name === null || !canWrite(who, stream)) return false;
  return sharePolicy[name.kind].write[who.role] !== 'categories' || key.startsWith('category/');
}
