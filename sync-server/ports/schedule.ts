/** Repeats work every so many milliseconds until the returned function is called. A dependency, so that tests move time by hand. */
export type Schedule = { readonly every: (millis: number, work: () => void) => () => void };
