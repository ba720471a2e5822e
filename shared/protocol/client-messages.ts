import * as v from 'valibot';
import { limits } from './version.ts';

/** Bounds on what a client may say, checked before anything is looked up. */
const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const shortText = (max: number) => v.pipe(v.string(), v.maxLength(max));
const streamName = v.pipe(v.string(), v.minLength(1), v.maxLength(220));
const bytesUpTo = (max: number) =>
  v.pipe(
    v.instance(Uint8Array),
    v.check((bytes) => bytes.length <= max, 'too many bytes'),
  );

export const helloSchema = v.strictObject({
  t: v.literal('hello'),
  version: wholeNumber,
  client: shortText(64),
  token: shortText(1_024),
});

export const subSchema = v.strictObject({
  t: v.literal('sub'),
  streams: v.pipe(
    v.array(v.strictObject({ stream: streamName, since: wholeNumber, epoch: shortText(64) })),
    v.maxLength(limits.streamsPerDevice),
  ),
});

export const unsubSchema = v.strictObject({
  t: v.literal('unsub'),
  streams: v.pipe(v.array(streamName), v.maxLength(limits.streamsPerDevice)),
});

/** A row over the limit is answered `too-large` by the gate; only the frame's own limit closes the socket. */
export const putSchema = v.strictObject({
  t: v.literal('put'),
  id: wholeNumber,
  stream: streamName,
  rows: v.pipe(v.array(bytesUpTo(limits.frame)), v.minLength(1), v.maxLength(limits.rowsPerPut)),
  signature: bytesUpTo(256),
});

export const pingSchema = v.strictObject({ t: v.literal('ping') });

export const clientMessageSchema = v.variant('t', [helloSchema, subSchema, unsubSchema, putSchema, pingSchema]);
