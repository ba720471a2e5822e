import { type JSX, Show, createEffect, createSignal, on } from 'solid-js';
import { isQuantity } from '../../../../shared/domain/pricing/limits.ts';
import type { Place } from '../../../../shared/domain/catalog/shop.ts';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useWords } from '../../use-words.ts';
import { refusalText } from './flaw-words.ts';
import type { EditorTools } from './editor-tools.ts';
import { typedFigure } from './typed-figure.ts';

type Reason = 'received' | 'corrected';

/** Received pieces are added; a count says how many there really are, and the difference is written down. */
export function StockSheet(props: {
  readonly tools: EditorTools;
  readonly variant: string;
  readonly place: Place | null;
  readonly onHand: number;
  readonly onClose: () => void;
}): JSX.Element {
  const words = useWords();
  const { t, text } = words;
  const toast = useToast();
  const [reason, setReason] = createSignal<Reason>('received');
  const [typed, setTyped] = createSignal('');
  createEffect(
    on(
      () => props.place,
      () => setTyped(''),
    ),
  );
  const number = () => (/^\d{1,4}$/.test(typedFigure(typed())) ? Number(typedFigure(typed())) : null);
  const change = () => {
    const value = number();
    if (value === null) return null;
    return reason() === 'received' ? value : value - props.onHand;
  };
  const ready = () => change() !== null && isQuantity(Math.abs(change() ?? 0));
  const move = (quantity: number, why: Reason) => {
    const place = props.place?.id ?? '';
    const { variant } = props;
    void props.tools.desk.moveStock({ place, variant, quantity, reason: why }).then((refusal) => {
      if (refusal) toast.show({ text: refusalText(words, refusal) });
      else
        toast.show({
          text: t('stock.moved', { change: quantity > 0 ? `+${quantity}` : `−${-quantity}` }),
          undo: () => void props.tools.desk.moveStock({ place, variant, quantity: -quantity, reason: 'corrected' }),
        });
    });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const quantity = change();
    if (!ready() || quantity === null) return;
    move(quantity, reason());
    props.onClose();
  };
  return (
    <Sheet
      open={props.place !== null}
      onClose={props.onClose}
      title={t('stock.at', { place: text(props.place?.name ?? {}) })}
    >
      <form class="space-y-4 px-4 pb-5" onSubmit={submit}>
        <Segmented<Reason>
          label={t('stock.reason')}
          value={reason()}
          choices={[
            { value: 'received', text: t('stock.received') },
            { value: 'corrected', text: t('stock.counted') },
          ]}
          onChange={setReason}
        />
        <TextField
          autofocus
          label={t(reason() === 'received' ? 'stock.howMany' : 'stock.reallyThere')}
          inputmode="numeric"
          autocomplete="off"
          value={typed()}
          problem={typed().trim() !== '' && number() === null ? t('stock.wholeNumber') : undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <p class="figures flex justify-between text-ink2">
          <span>{t('stock.now', { count: props.onHand })}</span>
          <Show when={ready()}>
            <span class="font-semibold text-ink">{t('stock.then', { count: props.onHand + (change() ?? 0) })}</span>
          </Show>
        </p>
        <Button kind="primary" wide type="submit" disabled={!ready()}>
          {t('stock.save')}
        </Button>
      </form>
    </Sheet>
  );
}
