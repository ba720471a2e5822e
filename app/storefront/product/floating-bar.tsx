import type { JSX } from 'solid-js';
import { IconButton } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { useToast } from '../../ui/toast.tsx';
import { useShop } from '../shop-context.tsx';
import { createBack } from '../frame/back.ts';

/** Back and share over the picture, on a phone. */
export function FloatingBar(props: { readonly title: string }): JSX.Element {
  const { i18n } = useShop();
  const toast = useToast();
  const goBack = createBack();
  const share = async () => {
    const url = window.location.href;
    if (typeof navigator.share === 'function') {
      await navigator.share({ title: props.title, url }).catch(() => undefined);
      return;
    }
    if (await copyText(url)) toast.show({ text: i18n.t('product.linkCopied') });
  };
  return (
    <div class="needs-script pointer-events-none fixed inset-x-0 top-0 z-20 flex justify-between p-4 lg:hidden">
      <IconButton icon="back" label={i18n.kit().back} raised class="pointer-events-auto" onClick={goBack} />
      <IconButton
        icon="share"
        label={i18n.t('product.share')}
        raised
        class="pointer-events-auto"
        onClick={() => void share()}
      />
    </div>
  );
}
