/** Raised with every change of the wire format; one line of history each in PROTOCOL.md. */
export const protocolVersion = 1;

/** Limits both sides hold to (architecture §4 and quality "Limits"). Bytes unless named otherwise. */
export const limits = {
  frame: 1_048_576,
  rowsFrame: 262_144,
  rowsPerPut: 100,
  rowsPerBundle: 1_000,
  rowBytes: 262_144,
  inflatedBytes: 4_194_304,
  operationsPerChange: 20_000,
  streamsPerDevice: 600,
} as const;

/** Milliseconds. `pingEvery`/`deadAfter` find a half-open socket; `headsEvery` repairs a lost hint. */
export const intervals = { pingEvery: 5_000, deadAfter: 12_000, headsEvery: 20_000 } as const;

/** WebSocket close codes with a meaning of ours. */
export const closeCodes = { token: 4401, revoked: 4403, tooOld: 4409, malformed: 4400, tooSlow: 1013 } as const;
