/** A doc is edited by several people (Automerge), a log written by one, a table kept by the server. */
export type StreamForm = 'doc' | 'log' | 'table';

export type StreamKind = 'site' | 'catalog' | 'journal' | 'alloc' | 'orders' | 'mine' | 'staff' | 'contact' | 'shelf';

/** Each kind's form and how many parts follow its name, separated by `:`. */
export const streamKinds: Readonly<Record<StreamKind, { readonly form: StreamForm; readonly parts: number }>> = {
  site: { form: 'doc', parts: 0 },
  catalog: { form: 'doc', parts: 1 },
  journal: { form: 'log', parts: 3 },
  alloc: { form: 'log', parts: 1 },
  orders: { form: 'log', parts: 2 },
  mine: { form: 'log', parts: 1 },
  staff: { form: 'table', parts: 0 },
  contact: { form: 'table', parts: 1 },
  shelf: { form: 'table', parts: 1 },
};

export const catalogShards = 64;

export type StreamName = { readonly kind: StreamKind; readonly form: StreamForm; readonly parts: readonly string[] };

const PART = /^[0-9a-zA-Z-]{1,64}$/;
const SHARD = /^(?:[0-5]\d|6[0-3])$/;

/** The parts of a stream's name, or null where no such stream can be. */
export function parseStream(name: string): StreamName | null {
  const [kind = '', ...parts] = name.split(':');
  if (!Object.hasOwn(streamKinds, kind)) return null;
  const known = streamKinds[kind as StreamKind];
  if (parts.length !== known.parts || !parts.every((part) => PART.test(part))) return null;
  const [first = ''] = parts;
  if (kind === 'catalog' && !SHARD.test(first)) return null;
  if (kind === 'shelf' && first !== 'site' && !SHARD.test(first)) return null;
  const last = parts.at(-1) ?? '';
  if ((kind === 'journal' || kind === 'orders') && !/^[1-9]\d{0,5}$/.test(last)) return null;
  return { kind: kind as StreamKind, form: known.form, parts };
}

/** `journal:<place>:<device>:<segment>` */
export const journalStream = (place: string, device: string, segment: number): string =>
  `journal:${place}:${device}:${segment}`;
