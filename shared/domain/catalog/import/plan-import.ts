import type { DraftProduct } from './draft-product.ts';
import { type IdentityDeps, productIdOf } from './identity.ts';
import type { ImportCounts, ImportPlan, ImportSettings, ProductPlan } from './import-plan.ts';
import type { ImportState } from './import-state.ts';
import { planProduct } from './plan-product.ts';
import type { Rejection } from './rejection.ts';
import { type ShopIndex, createShopIndex } from './shop-index.ts';

/**
 * Decides what a file changes in the shop (architecture §2 "Ids"): a field is written only if the file changed it since
 * it was last read; a field that both changed is a case; a quantity is one opening movement ever. `rejected` holds what
 * only the shop's state can tell (no parent, no price for a new variant…), in file order: add it to the file's own.
 */
export function planImport(
  deps: IdentityDeps,
  state: ImportState,
  drafts: readonly DraftProduct[],
  settings: ImportSettings,
): ImportPlan {
  const index = createShopIndex(deps, settings.site, state);
  const plans: ProductPlan[] = [];
  const orphans: Rejection[] = [];
  for (const draft of drafts) {
    const product = findProductId(deps, index, draft, settings.site);
    if (product === null) orphans.push(...withoutParent(draft));
    else {
      const plan = planProduct(deps, index, product, draft, settings);
      index.take(plan);
      plans.push(plan);
    }
  }
  return {
    writes: plans.flatMap((plan) => plan.writes),
    openings: plans.flatMap((plan) => plan.openings),
    categories: index.newCategories(),
    cases: plans.flatMap((plan) => plan.cases),
    rejected: [...orphans, ...plans.flatMap((plan) => plan.rejected)].sort((a, b) => a.line - b.line),
    images: plans.flatMap((plan) => plan.images),
    sideImages: plans.flatMap((plan) => plan.sideImages),
    counts: countsOf(plans),
  };
}

function findProductId(deps: IdentityDeps, index: ShopIndex, draft: DraftProduct, site: string): string | null {
  if (draft.identity.type === 'key') return productIdOf(deps, site, draft.source, draft.identity.key);
  return index.findParent(draft.source, draft.identity.reference);
}

function withoutParent(draft: DraftProduct): Rejection[] {
  const parent = draft.identity.type === 'parent' ? draft.identity.reference : '';
  return draft.variants.map(({ line }) => ({ line, reason: { code: 'missing-parent', parent } }));
}

// A product may come in parts (a parent, and variations that name it another way): it counts once.
function countsOf(plans: readonly ProductPlan[]): ImportCounts {
  const seen = new Set<string>();
  const changed = new Set<string>();
  const variants = new Set<string>();
  for (const plan of plans) {
    if (plan.outcome === 'refused') continue;
    seen.add(plan.product);
    if (plan.outcome === 'changed') changed.add(plan.product);
    for (const id of plan.changedVariants) variants.add(id);
  }
  const cases = plans.reduce((sum, plan) => sum + plan.cases.length, 0);
  return { products: changed.size, variants: variants.size, unchanged: seen.size - changed.size, cases };
}
