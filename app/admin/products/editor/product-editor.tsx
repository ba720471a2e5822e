import { useNavigate } from '@solidjs/router';
import { type JSX, Show, createMemo, createSignal } from 'solid-js';
import { type ProductFlaw, validateProduct } from '../../../../shared/domain/catalog/validate-product.ts';
import type { ProductStatus } from '../../../../shared/domain/catalog/product.ts';
import type { FieldWrite } from '../../../ports/device.ts';
import { IconButton } from '../../../ui/button.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { SyncLine } from '../../frame/sync-line.tsx';
import { useWords } from '../../use-words.ts';
import { ActionBar } from './action-bar.tsx';
import type { EditorTools } from './editor-tools.ts';
import { DetailFields } from './detail-fields.tsx';
import { DescriptionField } from './description-field.tsx';
import { PhotoStrip } from './photo-strip.tsx';
import type { ProductDesk } from './product-desk.ts';
import { flawKey, refusalText } from './flaw-words.ts';
import { SimpleVariant } from './simple-variant.tsx';
import { TitleFields } from './title-fields.tsx';
import { VariantTable } from './variant-table.tsx';

/** Photos, title, price, stock, publish; everything else below the fold. */
export function ProductEditor(props: { readonly desk: ProductDesk }): JSX.Element {
  const navigate = useNavigate();
  const toast = useToast();
  const words = useWords();
  const [tried, setTried] = createSignal(false);
  const product = () => props.desk.product();
  const flaws = createMemo((): readonly ProductFlaw[] => {
    const checked = validateProduct({ ...product(), slug: product().slug || 'x' });
    return checked.ok ? [] : checked.refusal;
  });
  const save = async (...writes: readonly FieldWrite[]) => {
    const refusal = await props.desk.save(writes);
    if (!refusal) return null;
    const text = refusalText(words, refusal);
    toast.show({ text });
    return text;
  };
  const problem = (type: ProductFlaw['type'], variant?: string) => {
    if (!tried() && product().status !== 'active') return undefined;
    const found = flaws().some((flaw) => flaw.type === type && (!('variant' in flaw) || flaw.variant === variant));
    return found ? words.t(flawKey(type)) : undefined;
  };
  const setStatus = (status: ProductStatus) => {
    const before = product().status;
    if (status === 'active' && flaws().length > 0) {
      setTried(true);
      toast.show({ text: words.t(flawKey(flaws()[0]?.type ?? 'no-title')) });
      document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    void save({ field: 'status', value: status });
    toast.show({ text: words.t(`status.now.${status}`), undo: () => void save({ field: 'status', value: before }) });
  };
  const tools: EditorTools = { desk: props.desk, save, problem };
  return (
    <main class="mx-auto flex min-h-dvh max-w-3xl flex-col lg:min-h-full">
      <header class="gutter sticky top-0 z-10 flex h-14 items-center gap-2 bg-paper lg:h-18 lg:px-8!">
        <IconButton
          icon="back"
          label={words.kit().back}
          class="-ml-3 lg:hidden"
          onClick={() => navigate('/products')}
        />
        <h1 class="shrink-0 text-t4 font-semibold whitespace-nowrap">
          {words.t(props.desk.id() === null ? 'editor.new' : 'editor.title')}
        </h1>
        <span class="ml-auto shrink-0">
          <SyncLine />
        </span>
      </header>
      <Show
        when={props.desk.known()}
        fallback={
          <div class="gutter">
            <SkeletonRows count={4} />
          </div>
        }
      >
        <div class="flex-1 pb-8">
          <div class="gutter space-y-4 lg:px-8!">
            <PhotoStrip tools={tools} />
            <TitleFields tools={tools} />
          </div>
          <Show when={product().options.length > 0} fallback={<SimpleVariant tools={tools} />}>
            <VariantTable tools={tools} />
          </Show>
          <div class="gutter mt-5 space-y-5 border-t-8 border-well pt-5 lg:px-8!">
            <DescriptionField tools={tools} />
            <DetailFields tools={tools} onStatus={setStatus} />
          </div>
        </div>
        <ActionBar product={product()} isNew={props.desk.id() === null} onStatus={setStatus} />
      </Show>
    </main>
  );
}
