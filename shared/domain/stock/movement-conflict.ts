import type { Millis } from '../../kernel/clock.ts';
import type { Movement } from './movement.ts';

/** A movement with the server's stamp, absent while only this device holds it. */
export type CountedMovement = Movement & { readonly receivedAt?: Millis | undefined };

const textOf = ({ variant, from, to, reason, at }: Movement): string => JSON.stringify([variant, from, to, reason, at]);

/**
 * Two movements of one id (a file imported apart with another quantity): the one the server received first stands,
 * one it has not received yet waits behind, and with equal stamps the smaller quantity stands (architecture §2, "Ids").
 * A total order over content, so every replica keeps the same one whatever reached it first.
 */
export function standsBefore(a: CountedMovement, b: CountedMovement): boolean {
  const [atA, atB] = [a.receivedAt ?? Infinity, b.receivedAt ?? Infinity];
  if (atA !== atB) return atA < atB;
  if (a.quantity !== b.quantity) return a.quantity < b.quantity;
  return textOf(a) < textOf(b);
}
