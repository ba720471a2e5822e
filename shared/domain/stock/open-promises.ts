/** What `alloc:<place>` tells of one promise: made for these lines, or ended. */
export type PromiseFact =
  | {
      readonly type: 'promised';
      readonly promise: string;
      readonly lines: readonly { readonly variant: string; readonly quantity: number }[];
    }
  | { readonly type: 'promise-ended'; readonly promise: string };

/** Promises of one place, counted up as facts become known. */
export type PromiseBook = {
  readonly add: (fact: PromiseFact) => void;
  readonly isOpen: (promise: string) => boolean;
  readonly promisedOf: (variant: string) => number;
  readonly pieces: () => Map<string, number>;
};

/** A book that grows. Each promise counts once and ends once, whatever the order in which its facts are met. */
export function createPromiseBook(): PromiseBook {
  const made = new Set<string>();
  const ended = new Set<string>();
  const open = new Map<string, Extract<PromiseFact, { type: 'promised' }>>();
  const pieces = new Map<string, number>();
  const count = (lines: readonly { variant: string; quantity: number }[], sign: 1 | -1): void => {
    for (const { variant, quantity } of lines) {
      const left = (pieces.get(variant) ?? 0) + sign * quantity;
      if (left === 0) pieces.delete(variant);
      else pieces.set(variant, left);
    }
  };
  const add = (fact: PromiseFact): void => {
    if (fact.type === 'promised') {
      if (made.has(fact.promise)) return;
      made.add(fact.promise);
      if (ended.has(fact.promise)) return;
      open.set(fact.promise, fact);
      count(fact.lines, 1);
      return;
    }
    ended.add(fact.promise);
    const promise = open.get(fact.promise);
    if (promise) count(promise.lines, -1);
    open.delete(fact.promise);
  };
  return {
    add,
    isOpen: (promise) => open.has(promise),
    promisedOf: (variant) => pieces.get(variant) ?? 0,
    pieces: () => new Map(pieces),
  };
}

/** Pieces promised and not yet handed over or released, by variant; variants without any are absent. */
export function openPromises(facts: Iterable<PromiseFact>): Map<string, number> {
  const book = createPromiseBook();
  for (const fact of facts) book.add(fact);
  return book.pieces();
}
