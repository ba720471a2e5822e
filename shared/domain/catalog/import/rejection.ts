/** Why a row of a file did not go in. */
export type RejectionReason =
  | { readonly code: 'unreadable-price'; readonly text: string }
  | { readonly code: 'negative-price'; readonly text: string }
  | { readonly code: 'price-too-precise'; readonly text: string }
  | { readonly code: 'missing-price' }
  | { readonly code: 'unreadable-quantity'; readonly text: string }
  | { readonly code: 'missing-title' }
  | { readonly code: 'missing-parent'; readonly parent: string }
  | { readonly code: 'unsupported-type'; readonly text: string }
  | { readonly code: 'switched-off' }
  | { readonly code: 'duplicate-variant'; readonly firstLine: number }
  | { readonly code: 'duplicate-product'; readonly firstLine: number }
  | { readonly code: 'too-many-options' }
  | { readonly code: 'too-many-cells' }
  | { readonly code: 'broken-quotes' }
  | { readonly code: 'unreadable-sku-props'; readonly text: string }
  | { readonly code: 'text-too-long'; readonly column: string }
  | { readonly code: 'same-code-elsewhere'; readonly text: string; readonly title: string };

/** A row that stays out. `line` counts as a text editor counts the file's lines, from 1; it is where the row starts. */
export type Rejection = { readonly line: number; readonly reason: RejectionReason };
