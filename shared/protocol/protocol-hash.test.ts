import { readFileSync } from 'node:fs';
import { sha256 } from '@noble/hashes/sha2.js';
import { expect, test } from 'vitest';
import { bytesToHex } from '../kernel/bytes.ts';
import { protocolVersion } from './version.ts';

/** The wire as code: what both sides take for a message, a row of a log and a signature. */
const sources = [
  'messages.ts',
  'client-messages.ts',
  'server-messages.ts',
  'refusal-codes.ts',
  'log-entry.ts',
  'signing.ts',
  'strict-cbor.ts',
];

/** Add a line with every new version; never change one that was released. */
const hashByVersion: Readonly<Record<number, string>> = {
  1: '7a3d719148feb26d',
};

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '').replace(/\s+/g, ' ');

const wireHash = (): string => {
  const code = sources.map((name) => withoutComments(readFileSync(new URL(name, import.meta.url), 'utf8'))).join('\n');
  return bytesToHex(sha256(new TextEncoder().encode(code))).slice(0, 16);
};

test('the wire format changed only together with the version', () => {
  expect(wireHash(), 'raise protocolVersion, add a line to PROTOCOL.md and the new hash here').toBe(
    hashByVersion[protocolVersion],
  );
});

test('every version has its line of history', () => {
  const text = readFileSync(new URL('PROTOCOL.md', import.meta.url), 'utf8');
  for (const version of Object.keys(hashByVersion)) expect(text).toContain(`| ${version} |`);
});
