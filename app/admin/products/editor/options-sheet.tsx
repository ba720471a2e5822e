import { sha256 } from '@noble/hashes/sha2.js';
import { type JSX, Index, Show, createEffect, createMemo, createSignal, on } from 'solid-js';
import { variantIdOf } from '../../../../shared/domain/catalog/import/identity.ts';
import { variantMatrix } from '../../../../shared/domain/catalog/variant-matrix.ts';
import { speak } from '../../../../shared/kernel/locale.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useDesk } from '../../admin-desk.tsx';
import { useWords } from '../../use-words.ts';
import { type OptionDraft, draftsFromOptions, newDraft, optionsFromDrafts } from './option-drafts.ts';
import type { EditorTools } from './editor-tools.ts';
import { goneVariantWrites, movedVariantWrites, newVariantWrites, optionWrites } from './product-writes.ts';

/** How the product varies: up to three names with their values; the variants follow, before anything is saved their number is said. */
export function OptionsSheet(props: {
  readonly tools: EditorTools;
  readonly open: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  const { shop } = useDesk();
  const { t } = useWords();
  const toast = useToast();
  const product = () => props.tools.desk.product();
  const [drafts, setDrafts] = createSignal<readonly OptionDraft[]>([]);
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return;
        const now = draftsFromOptions(product().options, shop().mainLocale);
        setDrafts(now.length > 0 ? now : [newDraft]);
      },
    ),
  );
  const typed = createMemo(() => optionsFromDrafts(drafts(), shop().mainLocale));
  // A variant has the id an import of the same labels would give it.
  const labelsOf = (keys: readonly string[]) =>
    keys.map((key, i) => {
      const value = typed().options[i]?.values.find((each) => each.key === key);
      return value ? speak(value.label, shop().mainLocale).text : key;
    });
  const matrix = () => {
    const id = props.tools.desk.id() ?? product().variants[0]?.id ?? '';
    return variantMatrix(
      { variantId: (keys) => variantIdOf({ sha256 }, id, { type: 'options' }, labelsOf(keys)) },
      typed().options,
      product().variants,
      typed().origins,
    );
  };
  const change = (at: number, part: Partial<OptionDraft>) =>
    setDrafts((old) => old.map((draft, i) => (i === at ? { ...draft, ...part } : draft)));
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const next = matrix();
    if (!next.ok) return;
    const { variants, added, removed } = next.value;
    const before = new Map(product().variants.map((variant) => [variant.id, variant]));
    void props.tools.save(
      ...optionWrites(product().options, typed().options),
      ...removed.flatMap(goneVariantWrites),
      ...variants.flatMap((variant) => {
        const old = before.get(variant.id);
        return old ? movedVariantWrites(old, variant) : newVariantWrites(variant);
      }),
    );
    toast.show({ text: t('options.saved', { added: added.length, removed: removed.length }) });
    props.onClose();
  };
  return (
    <Sheet open={props.open} onClose={props.onClose} title={t('options.title')}>
      <form class="space-y-4 px-4 pb-5" onSubmit={save}>
        <p class="text-t1 text-ink2">{t('options.help')}</p>
        <Index each={drafts()}>
          {(draft, at) => (
            <div class="flex items-start gap-2">
              <div class="grid flex-1 grid-cols-[1fr_2fr] gap-2">
                <TextField
                  label={t('options.name')}
                  placeholder={t('options.namePlaceholder')}
                  value={draft().name}
                  onInput={(event) => change(at, { name: event.currentTarget.value })}
                />
                <TextField
                  label={t('options.values')}
                  placeholder={t('options.valuesPlaceholder')}
                  value={draft().values}
                  onInput={(event) => change(at, { values: event.currentTarget.value })}
                />
              </div>
              <IconButton
                icon="trash"
                label={t('options.remove')}
                class="mt-7"
                onClick={() => setDrafts((old) => old.filter((_, i) => i !== at))}
              />
            </div>
          )}
        </Index>
        <Show when={drafts().length < 3}>
          <Button size="small" icon="plus" onClick={() => setDrafts((old) => [...old, newDraft])}>
            {t('options.another')}
          </Button>
        </Show>
        <p class="figures text-ink2" aria-live="polite">
          <Summary matrix={matrix()} />
        </p>
        <Button kind="primary" wide type="submit" disabled={!matrix().ok}>
          {t('options.save')}
        </Button>
      </form>
    </Sheet>
  );
}

function Summary(props: { readonly matrix: ReturnType<typeof variantMatrix> }): JSX.Element {
  const { t } = useWords();
  return (
    <>
      {props.matrix.ok
        ? t('options.count', {
            count: props.matrix.value.variants.length,
            added: props.matrix.value.added.length,
            removed: props.matrix.value.removed.length,
          })
        : t('options.tooMany', { count: props.matrix.refusal.count })}
    </>
  );
}
