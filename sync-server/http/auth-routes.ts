import { Hono } from 'hono';
import * as v from 'valibot';
import { equalBytes } from '../../shared/kernel/bytes.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { createId } from '../../shared/kernel/ids.ts';
import { signedChallenge } from '../../shared/protocol/signing.ts';
import { fromBase64url } from '../sync/base64url.ts';
import { createVerifier } from '../sync/device-key.ts';
import { type Device, whoOf } from '../sync/devices.ts';
import { type EnrolRequest, enrolLocally, enrolWithLink } from '../sync/enrol.ts';
import { refusal } from './answers.ts';
import type { Env, HttpDeps } from './http-deps.ts';
import { readJson } from './read-body.ts';

const short = (most: number) => v.pipe(v.string(), v.maxLength(most));
const keyFields = {
  secret: short(64),
  publicKey: short(256),
  algorithm: v.picklist(['Ed25519', 'ES256']),
  name: v.pipe(v.string(), v.trim(), v.maxLength(80)),
};
const enrolSchema = v.object(keyFields);
const challengeSchema = v.object({ device: short(32) });
const tokenSchema = v.object({ device: short(32), challenge: short(256), signature: short(256) });

const enrolRequestOf = ({ publicKey, algorithm, name }: v.InferOutput<typeof enrolSchema>): EnrolRequest => ({
  publicKey: fromBase64url(publicKey) ?? new Uint8Array(),
  algorithm,
  name,
});

const sameSecret = (a: string, b: string): boolean => {
  const text = new TextEncoder();
  return equalBytes(sha256(text.encode(a)), sha256(text.encode(b)));
};

/** A link made on the server's own machine must be used within a quarter of an hour. */
const ownerLinkLifetime = 15 * 60_000;

/** Enrolment with a one-time link, and tokens against a signed challenge. */
export function createAuthRoutes(deps: HttpDeps): Hono<Env> {
  const app = new Hono<Env>();
  const granted = (device: Device) => ({
    who: whoOf(deps.shop.site, device),
    name: device.name,
    ...deps.tokens.issue(device.device),
    epoch: deps.shop.epoch,
  });

  app.post('/enrol', async (c) => {
    const body = await readJson(c, enrolSchema);
    if (body === null) return refusal(c, 400, 'malformed');
    const enrolled = await enrolWithLink(deps, body.secret, enrolRequestOf(body));
    return enrolled.ok ? c.json(granted(enrolled.value)) : refusal(c, 403, enrolled.refusal);
  });

  app.post('/challenge', async (c) => {
    const body = await readJson(c, challengeSchema);
    // A challenge for a device that is not there looks like any other: only the signature tells.
    return body === null ? refusal(c, 400, 'malformed') : c.json({ challenge: deps.tokens.challenge(body.device) });
  });

  app.post('/token', async (c) => {
    const body = await readJson(c, tokenSchema);
    const signature = body && fromBase64url(body.signature);
    if (!body || !signature) return refusal(c, 400, 'malformed');
    const device = deps.devices.find(body.device);
    const message = signedChallenge(deps.shop.site, body.device, body.challenge);
    const proven =
      device !== null &&
      deps.tokens.isChallenge(body.device, body.challenge) &&
      (await createVerifier(device.algorithm, device.publicKey)(signature, message));
    if (!proven) return refusal(c, 401, 'not-proven');
    // Said to the device itself alone: who has not its key learns nothing of it.
    if (device.revokedAt !== null) return refusal(c, 403, 'revoked');
    const { token, expiresAt, who } = granted(device);
    return c.json({ token, expiresAt, who });
  });

  app.post('/console', async (c) => {
    const { consoleSecret } = deps.config;
    const body = await readJson(c, enrolSchema);
    if (body === null || consoleSecret === null || !c.env.local || !sameSecret(body.secret, consoleSecret))
      return refusal(c, 403, 'not-allowed');
    const rights = { role: 'console', places: [], person: createId(deps.random, deps.clock.now()) } as const;
    const enrolled = await enrolLocally(deps, rights, enrolRequestOf(body));
    return enrolled.ok ? c.json(granted(enrolled.value)) : refusal(c, 403, enrolled.refusal);
  });

  app.post('/owner-link', async (c) => {
    const body = await readJson(c, v.object({ secret: short(64) }));
    const { consoleSecret } = deps.config;
    if (body === null || consoleSecret === null || !c.env.local || !sameSecret(body.secret, consoleSecret))
      return refusal(c, 403, 'not-allowed');
    const person = createId(deps.random, deps.clock.now());
    const secret = await deps.links.create({ role: 'owner', places: [], person }, ownerLinkLifetime);
    return c.json({ path: `/enrol#${secret}`, url: `${deps.config.publicUrl}/enrol#${secret}` });
  });

  return app;
}
