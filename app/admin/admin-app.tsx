import type { JSX } from 'solid-js';

/** The back office: everything under `/admin`. */
export function AdminApp(): JSX.Element {
  return <h1>Back office</h1>;
}
