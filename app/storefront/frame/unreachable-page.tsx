import type { JSX } from 'solid-js';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { ViewOf } from '../data/page-data.ts';
import { useShop } from '../shop-context.tsx';

/** An address that was not seen before, without a network. */
export function UnreachablePage(_props: { readonly view: ViewOf<'unreachable'> }): JSX.Element {
  const { i18n } = useShop();
  return (
    <EmptyState
      wholePage
      art="cups-celadon"
      title={i18n.t('unreachable.title')}
      action={
        <Button kind="soft" icon="refresh" onClick={() => window.location.reload()}>
          {i18n.t('unreachable.again')}
        </Button>
      }
    >
      {i18n.t('unreachable.note')}
    </EmptyState>
  );
}
