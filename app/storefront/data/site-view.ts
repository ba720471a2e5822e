import type { ShelfSite } from '../../../shared/domain/catalog/shelf.ts';
import { type Locale, speak } from '../../../shared/kernel/locale.ts';
import type { CategoryView, SiteView } from './page-data.ts';

const byPosition = (a: { readonly position: number }, b: { readonly position: number }) => a.position - b.position;

export function siteView(site: ShelfSite, locale: Locale): SiteView {
  return {
    name: speak(site.name, locale),
    tagline: speak(site.tagline, locale),
    announcement: speak(site.announcement, locale),
    currency: site.currency,
    mainLocale: site.mainLocale,
    locale,
    categories: site.categories.toSorted(byPosition).map((each) => categoryView(each, locale)),
    places: site.places.toSorted(byPosition).map((place) => ({
      id: place.id,
      name: speak(place.name, locale),
      address: speak(place.address, locale),
      hours: speak(place.hours, locale),
      phone: place.phone,
      timeZone: place.timeZone,
      pickup: place.pickup,
    })),
  };
}

export const categoryView = (category: ShelfSite['categories'][number], locale: Locale): CategoryView => ({
  id: category.id,
  name: speak(category.name, locale),
  photo: category.photo,
});
