import { For, type JSX } from 'solid-js';
import { MoreLink } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { HomeSection, ViewOf } from '../data/page-data.ts';
import { ProductGrid } from '../list/product-grid.tsx';
import { foreign, useShop } from '../shop-context.tsx';
import { CategoryRow } from './category-row.tsx';
import { Hero } from './hero.tsx';

/** The front of the shop: the shelf of the season, the ways in, what is new, then a little of each category. */
export function HomePage(props: { readonly view: ViewOf<'home'> }): JSX.Element {
  const { i18n } = useShop();
  return (
    <>
      <Hero hero={props.view.hero} />
      <div class="gutter mx-auto max-w-[1440px]">
        <CategoryRow />
        {props.view.newest.total === 0 ? (
          <EmptyState art="gaiwan-bone" title={i18n.t('home.empty')}>
            {i18n.t('home.emptyNote')}
          </EmptyState>
        ) : (
          <Section section={props.view.newest} title={i18n.t('home.newest')} from={0} eager={2} />
        )}
        <For each={props.view.sections}>
          {(section, index) => (
            <Section
              section={section}
              title={section.title?.text ?? i18n.t('home.others')}
              lang={section.title ? foreign(i18n, section.title) : undefined}
              from={index() * 3 + 1}
              eager={0}
            />
          )}
        </For>
      </div>
    </>
  );
}

function Section(props: {
  readonly section: HomeSection;
  readonly title: string;
  readonly lang?: string | undefined;
  readonly from: number;
  readonly eager: number;
}): JSX.Element {
  const { href, i18n } = useShop();
  return (
    <section class="pt-7 lg:pt-12">
      <div class="mb-3 flex items-center justify-between gap-4 lg:mb-5">
        <h2 class="text-t3 font-semibold lg:text-t4" lang={props.lang}>
          {props.title}
        </h2>
        <MoreLink href={href(props.section.path)}>{i18n.t('list.all', { count: props.section.total })}</MoreLink>
      </div>
      <ProductGrid cards={props.section.cards} from={props.from} eager={props.eager} />
    </section>
  );
}
