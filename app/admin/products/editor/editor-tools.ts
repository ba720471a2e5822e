import type { ProductFlaw } from '../../../../shared/domain/catalog/validate-product.ts';
import type { FieldWrite } from '../../../ports/device.ts';
import type { ProductDesk } from './product-desk.ts';

/** What the parts of the editor work with. */
export type EditorTools = {
  readonly desk: ProductDesk;
  /** Saves and, where the shop did not take it, says why: the sentence is shown and handed back. */
  readonly save: (...writes: readonly FieldWrite[]) => Promise<string | null>;
  /** The sentence under a field: only of flaws that matter now. */
  readonly problem: (type: ProductFlaw['type'], variant?: string) => string | undefined;
};
