import { useNavigate, useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useDevice } from '../../bindings/device-context.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useDesk } from '../admin-desk.tsx';
import { useWords } from '../use-words.ts';
import { createKeptDesk } from './editor/kept-desk.ts';
import { createProductDesk } from './editor/product-desk.ts';
import { ProductEditor } from './editor/product-editor.tsx';
import { ProductList } from './product-list.tsx';

/** The list, and beside it (on a phone instead of it) the product that is open. */
export function ProductsScreen(): JSX.Element {
  const params = useParams<{ id?: string }>();
  const desk = useDesk();
  const device = useDevice();
  const navigate = useNavigate();
  const { t } = useWords();
  const open = createKeptDesk(
    () => params.id,
    (id) =>
      createProductDesk({
        device,
        id: id === 'new' ? null : id,
        shop: desk.shop,
        // Who went away meanwhile is not called back.
        onCreated: (made) => {
          if (open()?.id() === made) navigate(`/products/${made}`, { replace: true, scroll: false });
        },
      }),
  );
  return (
    <div class="lg:grid lg:grid-cols-[420px_1fr] xl:grid-cols-[468px_1fr]">
      <div class={params.id === undefined ? '' : 'hidden lg:block'}>
        <ProductList current={params.id ?? null} />
      </div>
      <div class={`admin-pane lg:border-l lg:border-line ${params.id === undefined ? 'hidden lg:block' : ''}`}>
        <Show
          when={open()}
          keyed
          fallback={
            <div class="grid h-full place-items-center">
              <EmptyState art="cardigan-oat" title={t('products.choose')}>
                {t('products.chooseHelp')}
              </EmptyState>
            </div>
          }
        >
          {(product) => <ProductEditor desk={product} />}
        </Show>
      </div>
    </div>
  );
}
