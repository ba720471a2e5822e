import * as v from 'valibot';
import { limits } from './version.ts';

const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const millis = v.pipe(v.number(), v.finite());
const text = v.string();
const bytes = v.instance(Uint8Array);
const hash = v.pipe(
  v.instance(Uint8Array),
  v.check((found) => found.length === 32, 'a hash has 32 bytes'),
);

export const roleSchema = v.picklist(['owner', 'clerk', 'console', 'guest']);

export const whoSchema = v.strictObject({
  site: text,
  device: text,
  person: text,
  role: roleSchema,
  places: v.array(text),
  register: wholeNumber,
  series: text,
});

export const welcomeSchema = v.strictObject({
  t: v.literal('welcome'),
  version: wholeNumber,
  time: millis,
  epoch: text,
  term: wholeNumber,
  lowestClient: wholeNumber,
  who: whoSchema,
});

export const streamRowSchema = v.strictObject({
  seq: wholeNumber,
  hash,
  bytes,
  receivedAt: millis,
  device: text,
  key: v.exactOptional(text),
});

export const rowsSchema = v.strictObject({
  t: v.literal('rows'),
  stream: text,
  from: wholeNumber,
  to: wholeNumber,
  rows: v.array(streamRowSchema),
});

export const liveSchema = v.strictObject({ t: v.literal('live'), stream: text, seq: wholeNumber });
export const snapSchema = v.strictObject({ t: v.literal('snap'), stream: text, seq: wholeNumber, url: text });
export const headsSchema = v.strictObject({ t: v.literal('heads'), heads: v.record(text, wholeNumber) });

export const refusalCodeSchema = v.picklist([
  'too-large',
  'malformed',
  'not-a-change',
  'unknown-stream',
  'not-allowed',
  'wrong-writer',
  'bad-signature',
  'forbidden-path',
  'missing-dependency',
  'invalid-document',
  'number-used',
  'gap',
  'busy',
]);

export const ackSchema = v.strictObject({
  t: v.literal('ack'),
  id: wholeNumber,
  results: v.pipe(
    v.array(
      v.union([
        v.strictObject({ hash, seq: wholeNumber, receivedAt: millis }),
        v.strictObject({ hash, code: refusalCodeSchema, expected: v.exactOptional(wholeNumber) }),
      ]),
    ),
    v.maxLength(limits.rowsPerBundle),
  ),
});

export const denySchema = v.strictObject({ t: v.literal('deny'), stream: text });
export const erasedSchema = v.strictObject({ t: v.literal('erased'), stream: text });
export const pongSchema = v.strictObject({ t: v.literal('pong') });

export const serverMessageSchema = v.variant('t', [
  welcomeSchema,
  rowsSchema,
  liveSchema,
  snapSchema,
  headsSchema,
  ackSchema,
  denySchema,
  erasedSchema,
  pongSchema,
]);
