import type { Device } from '../ports/device.ts';
import { photoUrl } from '../ui/photo-url.ts';

/** A catalogue that did not change for so long is whole enough to ask for its pictures; in milliseconds. */
const quiet = 1_500;
/** So long after the start the last products of a slow first synchronisation have come too. */
const enough = 120_000;

/** Asks for the goods' pictures to be kept, the first of every product before the second of any, as the catalogue comes in. */
export function keepPictures(device: Device, ask: (urls: readonly string[]) => void): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = device.watch('products', {}, (products) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const inOrder = products
        .filter(({ status }) => status === 'active')
        .flatMap(({ photos }) => photos.map(({ ref }, at) => ({ at, ref })))
        .sort((a, b) => a.at - b.at);
      if (inOrder.length > 0) ask(inOrder.flatMap(({ ref }) => photoUrl(ref) ?? []));
    }, quiet);
  });
  setTimeout(stop, enough);
}
