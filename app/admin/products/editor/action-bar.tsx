import { type JSX, Show } from 'solid-js';
import type { Product, ProductStatus } from '../../../../shared/domain/catalog/product.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { useWords } from '../../use-words.ts';

/** The one thing to do next at the foot: publish, or see it in the shop. Everything typed is saved already. */
export function ActionBar(props: {
  readonly product: Product;
  readonly isNew: boolean;
  readonly onStatus: (status: ProductStatus) => void;
}): JSX.Element {
  const { t } = useWords();
  const published = () => props.product.status === 'active';
  return (
    <div class="gutter safe-bottom sticky bottom-0 z-10 border-t border-line bg-card py-3 lg:px-8!">
      <div class="flex gap-3">
        <Show
          when={published()}
          fallback={
            <>
              <Show when={!props.isNew && props.product.status === 'draft'}>
                <Button size="large" onClick={() => props.onStatus('archived')}>
                  {t('status.archive')}
                </Button>
              </Show>
              <Button kind="primary" size="large" class="flex-1" onClick={() => props.onStatus('active')}>
                {t('status.publish')}
              </Button>
            </>
          }
        >
          <Button size="large" onClick={() => props.onStatus('archived')}>
            {t('status.archive')}
          </Button>
          <a
            rel="external"
            target="_blank"
            href={`/products/${encodeURIComponent(props.product.slug)}`}
            class={`${buttonClass('soft', 'large')} flex-1`}
          >
            {t('status.see')}
          </a>
        </Show>
      </div>
    </div>
  );
}
