import type { PendingPhoto } from '../commands/add-photo.ts';
import type { RefusedWrite } from '../device-status.ts';
import type { ReplicaState } from '../replica-state.ts';
import type { StoreWrite } from '../replica-store.ts';
import { backOff } from './back-off.ts';
import type { TokenAnswer } from './connection.ts';

export type UploadDeps = {
  readonly state: () => ReplicaState;
  readonly token: () => Promise<TokenAnswer>;
  readonly tokenRefused: () => void;
  readonly isOnline: () => boolean;
  /** Something screens show has changed. */
  readonly flush: () => void;
};

export type PhotoUpload = {
  /** Sends every picture that waits; what did not go is tried again while there is a line. Never rejects. */
  readonly start: () => Promise<void>;
  readonly stop: () => void;
};

/** Statuses below 500 that say nothing about the picture itself: old token, slow line, too many at once. */
const passing: readonly number[] = [401, 408, 425, 429];

const codes: Readonly<Record<number, string>> = { 403: 'not-allowed', 413: 'too-large', 415: 'not-a-picture' };

/** Sends the pictures that wait, one at a time; each leaves the device's store when the server has it. */
export function createPhotoUpload({ state, token, tokenRefused, isOnline, flush }: UploadDeps): PhotoUpload {
  let isRunning = false;
  let isAsked = false;
  let isStopped = false;
  let failures = 0;
  let cancelRetry = (): void => undefined;

  const drop = (hash: string): StoreWrite => ({ space: 'media', key: hash, value: undefined });
  /** The server never takes this one: told on the list of what was refused, its bytes stay on this device. */
  const setAside = async (hash: string, photo: PendingPhoto, status: number): Promise<void> => {
    const { env, refused, topics } = state();
    const code = codes[status] ?? `picture-${status}`;
    const told: RefusedWrite = { id: hash, stream: 'media', intent: 'add-photo', code, at: env.now() };
    const kept = { space: 'refused', key: `photo|${hash}`, value: photo } as const;
    await env.store.commit([drop(hash), kept, { space: 'refused', key: `shown|${hash}`, value: told }]);
    refused.set(hash, told);
    topics.touch('status');
    flush();
  };
  /** True when the picture no longer waits. */
  const upload = async (hash: string, photo: PendingPhoto): Promise<boolean> => {
    const { env } = state();
    const answer = await token();
    if (answer.type !== 'token') return false;
    const headers = { 'Content-Type': photo.type, Authorization: `Bearer ${answer.token}` };
    const { status } = await env.fetch({ method: 'POST', path: '/media', headers, body: photo.bytes });
    if (status === 200 || status === 201) {
      await env.store.commit([drop(hash)]);
      return true;
    }
    env.log('photo-not-taken', { hash, status });
    if (status === 401) tokenRefused();
    if (status < 400 || status >= 500 || passing.includes(status)) return false;
    await setAside(hash, photo, status);
    return true;
  };
  const uploadAll = async (): Promise<boolean> => {
    for (;;) {
      isAsked = false;
      const waiting = await state().env.store.range('media', '');
      if (waiting.length === 0 && !isAsked) return true;
      for (const { key, value } of waiting) {
        if (isStopped || !(await upload(key, value as PendingPhoto))) return false;
        failures = 0;
      }
    }
  };
  const retryLater = (): void => {
    if (isStopped || !isOnline()) return;
    const { env } = state();
    cancelRetry = env.after(backOff(failures, env.random), () => void start());
    failures += 1;
  };
  const start = async (): Promise<void> => {
    isAsked = true;
    if (isRunning || isStopped) return;
    isRunning = true;
    cancelRetry();
    const isDone = await uploadAll().catch((error: unknown) => {
      state().env.log('photos-wait', { error: String(error) });
      return false;
    });
    isRunning = false;
    if (!isDone) retryLater();
  };
  return {
    start,
    stop: () => {
      isStopped = true;
      cancelRetry();
    },
  };
}
