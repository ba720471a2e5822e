import { describe, expect, test } from 'vitest';
import type { MediaStore } from './media.ts';

const picture = new TextEncoder().encode('not really a picture');
const hash = '2bdd3d08dd3f4ce8a1cfa8b5bcf9bfe1ff7a8b5e6bd1f4d1b7c2b4f9b5ea1c55';

/** What every store of pictures promises. */
export function describeMediaStore(name: string, create: () => Promise<MediaStore>): void {
  describe(name, () => {
    test('gives a picture back whole under the hash of its content', async () => {
      const store = await create();
      const stored = await store.put(picture, 'image/webp');
      expect(stored).toMatch(/^[0-9a-f]{64}$/);
      expect(await store.get(stored)).toEqual({ bytes: picture, type: 'image/webp' });
    });

    test('knows nothing it was not given', async () => {
      expect(await (await create()).get(hash)).toBe(null);
    });

    test('the same content twice, also at the same time, is one picture', async () => {
      const store = await create();
      const [one, two] = await Promise.all([store.put(picture, 'image/png'), store.put(picture, 'image/png')]);
      expect(one).toBe(two);
      expect((await store.get(one))?.bytes).toEqual(picture);
    });
  });
}
