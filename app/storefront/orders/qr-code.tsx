import { type JSX, createMemo } from 'solid-js';
import { encode } from 'uqr';

/** A QR code as one path, dark on light in both themes, because scanners want it so. */
export function QrCode(props: { readonly text: string; readonly label: string }): JSX.Element {
  const code = createMemo(() => encode(props.text, { ecc: 'M', border: 2 }));
  const path = () =>
    code()
      .data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : '')))
      .join('');
  return (
    <svg
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${code().size} ${code().size}`}
      shape-rendering="crispEdges"
      class="size-44 rounded-r1"
    >
      <rect width="100%" height="100%" fill="#ffffff" />
      <path d={path()} fill="#141917" />
    </svg>
  );
}
