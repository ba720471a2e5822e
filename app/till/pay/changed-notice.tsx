import type { JSX } from 'solid-js';
import { Button } from '../../ui/button.tsx';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import { useNewsWords } from '../ticket-news.ts';

/** The ticket is another than the one the customer was told: nothing is charged before the clerk says so. */
export function ChangedNotice(props: { readonly amount: string; readonly onAccept: () => void }): JSX.Element {
  const { t } = useNewsWords();
  return (
    <NoticeBar tone="wait" boxed>
      <span class="flex flex-wrap items-center justify-between gap-3">
        <span>{t('news.paying', { amount: props.amount })}</span>
        <Button onClick={() => props.onAccept()}>{t('news.accept', { amount: props.amount })}</Button>
      </span>
    </NoticeBar>
  );
}
