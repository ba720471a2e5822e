/**
 * What Solid's `hydrate` looks up instead of an inline script of `generateHydrationScript`, which the content security
 * policy refuses. Nothing is queued before it, so both lists start empty.
 */
Object.assign(globalThis, { _$HY: { events: [], completed: new WeakSet(), r: {}, fe() {} } });
