import { type JSX, createSignal } from 'solid-js';
import { parseMoney } from '../../../../shared/kernel/money.ts';
import { moneyParts } from '../../../ui/i18n/money-parts.ts';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useDesk } from '../../admin-desk.tsx';
import { useWords } from '../../use-words.ts';
import type { EditorTools } from './editor-tools.ts';
import { priceWrites, variantWrite } from './product-writes.ts';
import { typedFigure } from './typed-figure.ts';

/** One price for all rows that are shown; undo gives each its own back. */
export function BulkSheet(props: {
  readonly tools: EditorTools;
  readonly variants: readonly string[];
  readonly open: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  const { shop } = useDesk();
  const { t } = useWords();
  const toast = useToast();
  const [typed, setTyped] = createSignal('');
  const price = () => {
    const read = parseMoney(typedFigure(typed()), shop().currency);
    return read.ok && read.value.minor > 0 ? read.value.minor : null;
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const minor = price();
    if (minor === null) return;
    const chosen = new Set(props.variants);
    const before = props.tools.desk.product().variants.filter((variant) => chosen.has(variant.id));
    const back = before.flatMap(({ id, price, compareAt }) => [
      variantWrite(id, 'price', price),
      variantWrite(id, 'compareAt', compareAt),
    ]);
    void props.tools.save(...before.flatMap((variant) => priceWrites(variant, minor)));
    toast.show({ text: t('variants.filled', { count: before.length }), undo: () => void props.tools.save(...back) });
    props.onClose();
  };
  return (
    <Sheet open={props.open} onClose={props.onClose} title={t('variants.bulkTitle', { count: props.variants.length })}>
      <form class="space-y-4 px-4 pb-5" onSubmit={submit}>
        <TextField
          autofocus
          label={t('editor.price')}
          prefix={moneyParts(0, shop().currency).symbol}
          inputmode="decimal"
          autocomplete="off"
          value={typed()}
          problem={typed().trim() !== '' && price() === null ? t('flaw.price-not-positive') : undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <Button kind="primary" wide type="submit" disabled={price() === null}>
          {t('variants.fill')}
        </Button>
      </form>
    </Sheet>
  );
}
