/** Milliseconds since 1970-01-01 UTC, as told by whoever stamped them (a till's clock may be wrong). */
export type Millis = number;

/** The only way time enters: passed as a dependency. */
export type Clock = { readonly now: () => Millis };
