import { type JSX, Show } from 'solid-js';
import type { Currency } from '../../shared/kernel/money.ts';
import { moneyParts } from './i18n/money-parts.ts';

/** An amount in minor units: small symbol, tabular figures. `big` sets the cents small as well (figures of 33 px and up). */
export function MoneyText(props: {
  readonly minor: number;
  readonly currency: Currency;
  readonly cents?: 'auto' | 'always' | undefined;
  readonly big?: boolean | undefined;
  readonly struck?: boolean | undefined;
  readonly class?: string | undefined;
}): JSX.Element {
  const parts = () => moneyParts(props.minor, props.currency, props.cents ?? 'auto');
  const classes = () =>
    `${props.struck === true ? 'figures text-t1 font-normal text-ink3 line-through' : 'money'} ${props.class ?? ''}`;
  return (
    <span class={classes()}>
      {parts().sign}
      <span class={props.struck === true ? '' : 'money-symbol'}>{parts().symbol}</span>
      {parts().whole}
      <Show when={parts().cents !== ''}>
        <span class={props.big === true ? 'money-cents' : ''}>{parts().cents}</span>
      </Show>
    </span>
  );
}
