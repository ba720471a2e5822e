import * as v from 'valibot';
import { bytesToHex } from '../kernel/bytes.ts';
import { type Result, ok, refuse } from '../kernel/result.ts';
import { rowHash } from '../protocol/log-entry.ts';
import type { Role } from '../protocol/messages.ts';
import { whoSchema } from '../protocol/server-messages.ts';
import { signedChallenge } from '../protocol/signing.ts';
import { toBase64url } from './base64url.ts';
import type { CommandRefusal } from './command-table.ts';
import type { Enrolment } from './device-status.ts';
import type { Env, HttpAnswer } from './env.ts';
import type { TokenAnswer } from './sync/connection.ts';

/** A token is not used in its last minute. */
const margin = 60_000;

const enrolledSchema = v.object({
  who: whoSchema,
  name: v.string(),
  token: v.string(),
  expiresAt: v.number(),
  epoch: v.string(),
});
const challengeSchema = v.object({ challenge: v.string() });
const tokenSchema = v.object({ token: v.string(), expiresAt: v.number() });
const refusalSchema = v.object({ code: v.string() });

/** The name of a device: the first 8 bytes of SHA-256 over its public key. */
const deviceIdOf = (publicKey: Uint8Array): string => bytesToHex(rowHash(publicKey).slice(0, 8));

export type Session = {
  /** Makes this device a member of staff's with a one-time secret. Nothing is stored here. */
  readonly enrol: (secret: string, name: string) => Promise<Result<Enrolment, CommandRefusal>>;
  /** The token in hand, or a fresh one. Never rejects. */
  readonly token: () => Promise<TokenAnswer>;
  readonly dropToken: () => void;
};

type Post = (path: string, body: unknown) => Promise<HttpAnswer>;

const json = (answer: HttpAnswer): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(answer.body));
  } catch {
    return null;
  }
};

const codeOf = (answer: HttpAnswer): string => {
  const read = v.safeParse(refusalSchema, json(answer));
  return read.success ? read.output.code : 'server-error';
};

export function createSession(env: Env, siteOf: () => string | null): Session {
  let held: { readonly token: string; readonly until: number } | null = null;
  const device = deviceIdOf(env.key.publicKey);
  const post: Post = (path, body) =>
    env.fetch({
      method: 'POST',
      path,
      headers: { 'Content-Type': 'application/json' },
      body: new TextEncoder().encode(JSON.stringify(body)),
    });
  // The server tells when a token ends by its own clock; a till's may be wrong, so only the span is used.
  const hold = (token: string, expiresAt: number, lifetime = 15 * 60_000): void => {
    const left = Math.min(lifetime, Math.max(2 * margin, expiresAt - env.now()));
    held = { token, until: env.monotonic() + left - margin };
  };
  const renew = async (site: string): Promise<TokenAnswer> => {
    const asked = await post('/auth/challenge', { device });
    if (asked.status !== 200) return codeOf(asked) === 'revoked' ? { type: 'revoked' } : { type: 'unreachable' };
    const { challenge } = v.parse(challengeSchema, json(asked));
    const signature = toBase64url(await env.key.sign(signedChallenge(site, device, challenge)));
    const answer = await post('/auth/token', { device, challenge, signature });
    if (answer.status !== 200) return codeOf(answer) === 'revoked' ? { type: 'revoked' } : { type: 'unreachable' };
    const { token, expiresAt } = v.parse(tokenSchema, json(answer));
    hold(token, expiresAt);
    return { type: 'token', token };
  };
  return {
    dropToken: () => {
      held = null;
    },
    token: async () => {
      if (held && env.monotonic() < held.until) return { type: 'token', token: held.token };
      const site = siteOf();
      if (site === null) return { type: 'unreachable' };
      try {
        return await renew(site);
      } catch (error) {
        env.log('token-failed', { error: String(error) });
        return { type: 'unreachable' };
      }
    },
    enrol: async (secret, name) => {
      const { publicKey, algorithm } = env.key;
      const asked = { secret, publicKey: toBase64url(publicKey), algorithm, name };
      const answer = await post('/auth/enrol', asked).catch(() => null);
      if (answer === null) return refuse({ type: 'offline' });
      if (answer.status !== 200) return refuse({ type: codeOf(answer) });
      const read = v.safeParse(enrolledSchema, json(answer));
      if (!read.success || !isStaff(read.output.who.role)) return refuse({ type: 'server-error' });
      const { who, token, expiresAt } = read.output;
      hold(token, expiresAt);
      const { site, person, places, register, series } = who;
      const role = who.role === 'owner' ? 'owner' : 'clerk';
      return ok({ site, device: who.device, person, name: read.output.name, role, places, register, series });
    },
  };
}

const isStaff = (role: Role): boolean => role === 'owner' || role === 'clerk';
