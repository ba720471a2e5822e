import type { PendingPhoto } from '../commands/add-photo.ts';
import type { ReplicaState } from '../replica-state.ts';
import type { TokenAnswer } from './connection.ts';

export type UploadDeps = { readonly state: () => ReplicaState; readonly token: () => Promise<TokenAnswer> };

/** Sends the pictures that wait, one at a time; each leaves the device's store when the server has it. Never rejects. */
export function createPhotoUpload({ state, token }: UploadDeps): () => Promise<void> {
  let running = false;
  const upload = async (hash: string): Promise<boolean> => {
    const { env } = state();
    const photo = (await env.store.get('media', hash)) as PendingPhoto | undefined;
    const answer = await token();
    if (photo === undefined || answer.type !== 'token') return false;
    const headers = { 'Content-Type': photo.type, Authorization: `Bearer ${answer.token}` };
    const { status } = await env.fetch({ method: 'POST', path: '/media', headers, body: photo.bytes });
    if (status !== 200 && status !== 201) {
      env.log('photo-not-taken', { hash, status });
      return false;
    }
    await env.store.commit([{ space: 'media', key: hash, value: undefined }]);
    return true;
  };
  return async () => {
    if (running) return;
    running = true;
    try {
      for (const { key } of await state().env.store.range('media', '')) if (!(await upload(key))) break;
    } catch (error) {
      state().env.log('photos-wait', { error: String(error) });
    } finally {
      running = false;
    }
  };
}
