import { For, type JSX, Show } from 'solid-js';
import { Chip } from '../../ui/chip.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { mostOfOne } from '../basket/basket-lines.ts';
import { swatchKeys } from '../data/card-view.ts';
import { foreign, useShop } from '../shop-context.tsx';
import { differenceOf, isOpen } from './choice.ts';
import type { ProductState } from './product-state.ts';

/** Every option with its values: what cannot be had is greyed and struck, never hidden. */
export function OptionPicker(props: { readonly state: ProductState }): JSX.Element {
  const { i18n } = useShop();
  return (
    <div class="space-y-4">
      <For each={props.state.product.options}>
        {(option, index) => (
          <fieldset>
            <legend class="mb-2 font-medium" lang={foreign(i18n, option.name)}>
              {option.name.text}
            </legend>
            <div class="flex flex-wrap gap-2">
              <For each={option.values}>
                {(value) => <ValueChip state={props.state} option={index()} value={value} />}
              </For>
            </div>
          </fieldset>
        )}
      </For>
      <div class="flex items-center justify-between gap-4">
        <span class="font-medium">{i18n.kit().quantity}</span>
        <Stepper value={props.state.quantity()} max={mostOfOne} onChange={props.state.setQuantity} />
      </div>
    </div>
  );
}

function ValueChip(props: {
  readonly state: ProductState;
  readonly option: number;
  readonly value: ProductState['product']['options'][number]['values'][number];
}): JSX.Element {
  const { i18n, site } = useShop();
  const isChosen = () => props.state.choice()[props.option] === props.value.key;
  const isThere = () => isOpen(props.state.product, props.state.choice(), props.option, props.value.key);
  const difference = () =>
    isThere() ? differenceOf(props.state.product, props.state.choice(), props.option, props.value.key) : 0;
  const priced = () => `${difference() > 0 ? '+' : ''}${i18n.money(difference(), site().currency)}`;
  return (
    <Chip
      selected={isChosen()}
      unavailable={!isThere()}
      lang={foreign(i18n, props.value.label)}
      label={isThere() ? undefined : i18n.t('product.valueOut', { value: props.value.label.text })}
      swatch={
        swatchKeys.has(props.value.key) ? (
          <span class={`swatch swatch-${props.value.key}`} aria-hidden="true" />
        ) : undefined
      }
      onPress={() => props.state.choose(props.option, props.value.key)}
    >
      <span>{props.value.label.text}</span>
      <Show when={difference() !== 0}>
        <span class="figures text-t1 text-ink2">{priced()}</span>
      </Show>
    </Chip>
  );
}
