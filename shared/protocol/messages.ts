import type { Millis } from '../kernel/clock.ts';
import type { RefusalCode } from './refusal-codes.ts';

/** Who a token speaks for. `register` is the device's number in the shop, part of its receipt numbers. */
export type Who = {
  readonly site: string;
  readonly device: string;
  readonly person: string;
  readonly role: Role;
  readonly places: readonly string[];
  readonly register: number;
  readonly series: string;
};

export type Role = 'owner' | 'clerk' | 'console' | 'guest';

export type Hello = { readonly t: 'hello'; readonly version: number; readonly client: string; readonly token: string };
export type Sub = {
  readonly t: 'sub';
  readonly streams: readonly { readonly stream: string; readonly since: number; readonly epoch: string }[];
};
export type Unsub = { readonly t: 'unsub'; readonly streams: readonly string[] };
/** `signature` covers `signedBytes(site, stream, hashes of rows)`. */
export type Put = {
  readonly t: 'put';
  readonly id: number;
  readonly stream: string;
  readonly rows: readonly Uint8Array[];
  readonly signature: Uint8Array;
};
export type Ping = { readonly t: 'ping' };

export type ClientMessage = Hello | Sub | Unsub | Put | Ping;

export type Welcome = {
  readonly t: 'welcome';
  readonly version: number;
  readonly time: Millis;
  readonly epoch: string;
  readonly term: number;
  readonly lowestClient: number;
  readonly who: Who;
};
/** One row as a reader gets it. `receivedAt` is the server's stamp; `device` wrote it; `key` only in tables. */
export type StreamRow = {
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
  readonly receivedAt: Millis;
  readonly device: string;
  readonly key?: string;
};
export type Rows = {
  readonly t: 'rows';
  readonly stream: string;
  readonly from: number;
  readonly to: number;
  readonly rows: readonly StreamRow[];
};
/** The reader has everything up to `seq` and now gets rows as they commit. */
export type Live = { readonly t: 'live'; readonly stream: string; readonly seq: number };
/** Load `url` (it holds the stream up to `seq`), then go on from there. */
export type Snap = { readonly t: 'snap'; readonly stream: string; readonly seq: number; readonly url: string };
/** The head of every stream this device may read; sent after welcome, every 20 s and when a new stream begins. */
export type Heads = { readonly t: 'heads'; readonly heads: Readonly<Record<string, number>> };
export type RowResult =
  | { readonly hash: Uint8Array; readonly seq: number; readonly receivedAt: Millis }
  | { readonly hash: Uint8Array; readonly code: RefusalCode; readonly expected?: number };
export type Ack = { readonly t: 'ack'; readonly id: number; readonly results: readonly RowResult[] };
export type Deny = { readonly t: 'deny'; readonly stream: string };
export type Erased = { readonly t: 'erased'; readonly stream: string };
export type Pong = { readonly t: 'pong' };

export type ServerMessage = Welcome | Rows | Live | Snap | Heads | Ack | Deny | Erased | Pong;
