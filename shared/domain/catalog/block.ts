/** A run of text inside a block. A link is absolute http(s), mailto or tel; anything else was dropped when it was read. */
export type Run = {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly link?: string;
};

/** Rich text as the shop stores and draws it: never HTML. */
export type Block =
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly type: 'heading'; readonly level: 2 | 3; readonly runs: readonly Run[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly Run[])[])[] }
  | { readonly type: 'image'; readonly ref: string; readonly alt: string };
