import type { JSX } from 'solid-js';
import type { Band } from '../../../shared/domain/catalog/shelf.ts';
import type { StorefrontKey } from '../../ui/i18n/storefront/zh-CN.ts';
import { useShop } from '../shop-context.tsx';

const words: Readonly<Record<Band, StorefrontKey>> = { in: 'band.in', few: 'band.few', out: 'band.out' };
const tones: Readonly<Record<Band, string>> = { in: 'text-good', few: 'text-wait', out: 'text-ink3' };

/** In stock, few left, sold out: in words, never a number. */
export function BandText(props: { readonly band: Band }): JSX.Element {
  const { i18n } = useShop();
  return <span class={`text-t1 font-medium ${tones[props.band]}`}>{i18n.t(words[props.band])}</span>;
}
