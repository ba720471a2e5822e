/** Throws when a condition that the code itself guarantees does not hold: a bug, never bad input. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`assertion: ${message}`);
}

/** Returns the value, or throws when it is absent although the code guarantees it. */
export function must<T>(value: T | null | undefined, message: string): T {
  if (value === null || value === undefined) throw new Error(`missing: ${message}`);
  return value;
}

/** Makes the compiler prove that a union was handled whole. */
export function assertNever(value: never): never {
  throw new Error(`unhandled: ${JSON.stringify(value)}`);
}
