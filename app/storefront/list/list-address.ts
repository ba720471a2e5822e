import type { ListView } from '../data/page-data.ts';

export type ListWish = {
  readonly sort?: string;
  readonly at?: string | null;
  readonly tag?: string | null;
  readonly colour?: string | null;
  readonly page?: number;
};

/** The address of a list with one of its filters changed. A changed filter begins at the first page again. */
export function listAddress(base: string, query: string | null, list: ListView, wish: ListWish): string {
  const params = new URLSearchParams();
  const set = (name: string, value: string | null | undefined) => {
    if (value !== null && value !== undefined && value !== '') params.set(name, value);
  };
  const sort = wish.sort ?? list.sort;
  set('q', query);
  set('sort', sort === list.sorts[0] ? null : sort);
  set('at', wish.at === undefined ? list.place : wish.at);
  set('tag', wish.tag === undefined ? list.tag : wish.tag);
  set('colour', wish.colour === undefined ? list.colour : wish.colour);
  set('page', (wish.page ?? 1) > 1 ? String(wish.page) : null);
  const text = params.toString();
  return text === '' ? base : `${base}?${text}`;
}
