/** The longest side a photo keeps, px: sharp on any phone, small enough to send from one. */
export const longestSide = 1600;

/** The size a picture is drawn at: never larger than it is, its shape kept. */
export function sizeWithin(width: number, height: number, longest = longestSide): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

const toBlob = (canvas: HTMLCanvasElement, type: string): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, type, 0.85));

/**
 * A photo ready to keep: turned upright, at most 1,600 px, WebP (JPEG where the browser draws none). Drawing it anew
 * leaves out everything the camera wrote into the file, the place included. Null for a file that is no picture.
 */
export async function shrinkPhoto(file: Blob): Promise<{ readonly bytes: Uint8Array; readonly type: string } | null> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!image) return null;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, sizeWithin(image.width, image.height));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const webp = await toBlob(canvas, 'image/webp');
  const blob = webp?.type === 'image/webp' ? webp : await toBlob(canvas, 'image/jpeg');
  return blob && { bytes: new Uint8Array(await blob.arrayBuffer()), type: blob.type };
}
