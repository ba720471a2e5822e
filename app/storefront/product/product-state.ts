import { type Accessor, createSignal } from 'solid-js';
import type { Band } from '../../../shared/domain/catalog/shelf.ts';
import type { BasketLine } from '../basket/basket-lines.ts';
import type { ProductView, VariantView } from '../data/page-data.ts';
import { type Choice, bandOf, choiceText, choose, firstChoice, variantOf } from './choice.ts';

export type ProductState = {
  readonly product: ProductView;
  readonly choice: Accessor<Choice>;
  readonly choose: (option: number, key: string) => void;
  readonly variant: Accessor<VariantView | null>;
  readonly band: Accessor<Band>;
  readonly words: Accessor<string>;
  readonly quantity: Accessor<number>;
  readonly setQuantity: (quantity: number) => void;
  readonly photo: Accessor<string | null>;
  /** What goes into the basket now; null when nothing can. */
  readonly line: Accessor<BasketLine | null>;
};

/** What the shopper has chosen of one product. */
export function createProductState(product: ProductView): ProductState {
  const [choice, setChoice] = createSignal<Choice>(firstChoice(product));
  const [quantity, setQuantity] = createSignal(1);
  const variant = () => variantOf(product, choice());
  const band = () => {
    const now = variant();
    return now === null ? 'out' : bandOf(now);
  };
  const photo = () => product.photos[Math.max(0, variant()?.photo ?? 0)]?.ref ?? null;
  const words = () => choiceText(product, choice());
  return {
    product,
    choice,
    choose: (option, key) => setChoice((now) => choose(product, now, option, key)),
    variant,
    band,
    words,
    quantity,
    setQuantity,
    photo,
    line: () => {
      const now = variant();
      if (now === null || band() === 'out') return null;
      return {
        variant: now.id,
        product: product.id,
        slug: product.slug,
        title: product.title.text,
        optionText: words(),
        sku: now.sku,
        photo: photo(),
        price: now.price,
        quantity: quantity(),
      };
    },
  };
}
