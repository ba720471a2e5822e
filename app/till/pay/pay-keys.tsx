import type { JSX } from 'solid-js';
import { exponentByCurrency } from '../../../shared/kernel/money.ts';
import { Numpad, type NumpadKey } from '../numpad.tsx';
import { useDesk } from '../till-desk.tsx';
import { useWords } from '../use-words.ts';

/** The numpad of the payment: whole amounts, `00`, and a point where the currency has one. */
export function PayKeys(props: { readonly onKey: (key: string) => void }): JSX.Element {
  const desk = useDesk();
  const { t } = useWords();
  const keys = (): readonly NumpadKey[] => [
    ...['7', '8', '9', '4', '5', '6', '1', '2', '3'].map((key) => ({ key })),
    exponentByCurrency[desk.shop().currency] === 0 ? { key: '00' } : { key: '.' },
    { key: '0' },
    { key: 'backspace', icon: 'backspace' as const, label: t('ticket.backspace'), tone: 'side' as const },
  ];
  return (
    <div class="w-full shrink-0 lg:w-[300px] xl:w-[340px]">
      <Numpad label={t('pay.received')} columns={3} tall keys={keys()} onKey={props.onKey} />
    </div>
  );
}
