import type { Device } from '../ports/device.ts';
import { photoUrl } from '../ui/photo-url.ts';

/** Asks once a start for the goods' pictures to be kept, when the catalogue is there: first pictures of a product first. */
export function keepPictures(device: Device, ask: (urls: readonly string[]) => void): void {
  const stop = device.watch('products', {}, (products) => {
    if (products.length === 0) return;
    const firstFirst = products
      .flatMap(({ status, photos }) => photos.map((photo, at) => ({ at, ref: photo.ref, shown: status === 'active' })))
      .filter(({ shown }) => shown)
      .sort((a, b) => a.at - b.at);
    ask(firstFirst.flatMap(({ ref }) => photoUrl(ref) ?? []));
    queueMicrotask(() => stop());
  });
}
