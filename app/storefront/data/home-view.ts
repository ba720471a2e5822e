import type { ShelfProduct, ShelfReader, ShelfSite } from '../../../shared/domain/catalog/shelf.ts';
import { type Locale, speak } from '../../../shared/kernel/locale.ts';
import { categoryPath } from '../../routes.ts';
import { cardView } from './card-view.ts';
import { newSinceOf } from './new-since.ts';
import type { HomeSection, ViewOf } from './page-data.ts';

const newestShown = 8;
const sectionShown = 4;
const othersShown = 24;

type Drawn = { readonly site: ShelfSite; readonly view: ViewOf<'home'> };

/** The front pages of a list of products, one for each language: the shelf gives the same list until it changes. */
const known = new WeakMap<readonly ShelfProduct[], Map<Locale, Drawn>>();

/** The front page: what is new, then each category, then whatever is in none. */
export function homeView(shelf: ShelfReader, locale: Locale): ViewOf<'home'> {
  const [site, products] = [shelf.site(), shelf.products()];
  const drawn = known.get(products) ?? new Map<Locale, Drawn>();
  const before = drawn.get(locale);
  if (before?.site === site) return before.view;
  const view = drawHome(site, products, locale);
  drawn.set(locale, { site, view });
  known.set(products, drawn);
  return view;
}

function drawHome({ hero, categories }: ShelfSite, products: readonly ShelfProduct[], locale: Locale): ViewOf<'home'> {
  const newSince = newSinceOf(products);
  const section = (
    part: readonly ShelfProduct[],
    shown: number,
    path: string,
    title: HomeSection['title'],
  ): HomeSection => ({
    title,
    path,
    total: part.length,
    cards: part.slice(0, shown).map((each) => cardView(each, locale, newSince)),
  });
  const known = new Set(categories.map(({ id }) => id));
  const others = products.slice(newestShown).filter(({ category }) => !known.has(category));
  return {
    page: 'home',
    hero: { title: speak(hero.title, locale), note: speak(hero.note, locale), art: hero.art },
    newest: section(products, newestShown, '/category', null),
    sections: [
      ...categories
        .toSorted((a, b) => a.position - b.position)
        .map(({ id, name }) => {
          const part = products.filter(({ category }) => category === id);
          return section(part, sectionShown, categoryPath(id), speak(name, locale));
        }),
      section(others, othersShown, '/category', null),
    ].filter(({ cards }) => cards.length > 0),
  };
}
