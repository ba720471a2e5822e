import { useIsRouting } from '@solidjs/router';
import type { JSX } from 'solid-js';

/** A hairline at the top while the next page is on its way: the page before stays as it is. */
export function RouteProgress(): JSX.Element {
  const isRouting = useIsRouting();
  return <div aria-hidden="true" class={`route-progress ${isRouting() ? 'is-routing' : ''}`} />;
}
