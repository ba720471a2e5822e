import { For, type JSX, Show } from 'solid-js';
import { rejectionText } from '../../../shared/domain/catalog/import/rejection-texts.ts';
import type { Locale } from '../../../shared/kernel/locale.ts';
import { rejectedRowsFile } from '../../bindings/rejected-rows.ts';
import { Button } from '../../ui/button.tsx';
import type { ImportCounts } from '../../ports/device.ts';
import { useWords } from '../use-words.ts';

const formatNames: Readonly<Record<string, string>> = {
  shopify: 'Shopify',
  woocommerce: 'WooCommerce',
};

const taobaoNames: Readonly<Record<Locale, string>> = {
  'zh-CN': '淘宝助理',
  'zh-TW': '淘寶助理',
  en: 'Taobao assistant',
};

/** How many rejected rows are listed here; the file has them all. */
const listed = 50;

/** What a file changes, in numbers; every row that stays out with its line and reason. */
export function ImportCountsPanel(props: {
  readonly file: string;
  /** The file itself: the rows that stayed out are handed back as they stood in it. */
  readonly bytes: Uint8Array;
  readonly counts: ImportCounts;
  readonly title: string;
}): JSX.Element {
  const { t, locale } = useWords();
  const rejected = () =>
    props.counts.rejected.map((row) => ({
      line: row.line,
      reason: row.why ? rejectionText(row.why, locale()) : row.reason,
    }));
  const format = () => {
    const { format } = props.counts;
    return format === 'taobao' ? taobaoNames[locale()] : (formatNames[format] ?? format);
  };
  const download = async () => {
    const rows = props.counts.rejected.flatMap(({ line, why }) => (why ? [{ line, reason: why }] : []));
    const url = URL.createObjectURL(await rejectedRowsFile(props.bytes, rows, locale()));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${props.file.replace(/\.\w+$/, '')}-rejected.csv`;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <section class="rounded-r2 border border-line bg-card" data-import-counts>
      <div class="border-b border-line p-4">
        <p class="font-semibold">{props.title}</p>
        <p class="lines-1 text-t1 text-ink2">
          {props.file} · {format()}
        </p>
      </div>
      <dl class="grid grid-cols-3 divide-x divide-line">
        <Count term={t('import.products')} value={props.counts.products} />
        <Count term={t('import.variants')} value={props.counts.variants} />
        <Count term={t('import.unchanged')} value={props.counts.unchanged} />
      </dl>
      <Show when={(props.counts.cases ?? 0) > 0}>
        <p class="border-t border-line p-4 text-ink2">{t('import.cases', { count: props.counts.cases ?? 0 })}</p>
      </Show>
      <Show when={rejected().length > 0}>
        <div class="border-t border-line p-4">
          <div class="flex items-center gap-3">
            <p class="font-medium text-wait">{t('import.rejected', { count: rejected().length })}</p>
            <Button size="small" icon="download" class="ml-auto" onClick={() => void download()}>
              {t('import.download')}
            </Button>
          </div>
          <ul class="mt-2 divide-y divide-line text-t1">
            <For each={rejected().slice(0, listed)}>
              {(row) => (
                <li class="flex gap-3 py-2">
                  <span class="figures w-16 shrink-0 text-ink2">{t('import.lineNumber', { line: row.line })}</span>
                  <span class="min-w-0">{row.reason}</span>
                </li>
              )}
            </For>
          </ul>
          <Show when={rejected().length > listed}>
            <p class="pt-2 text-t1 text-ink2">{t('import.andMore', { count: rejected().length - listed })}</p>
          </Show>
        </div>
      </Show>
    </section>
  );
}

function Count(props: { readonly term: string; readonly value: number }): JSX.Element {
  const { number } = useWords();
  return (
    <div class="px-4 py-3">
      <dt class="text-t1 text-ink2">{props.term}</dt>
      <dd class="figures text-t5 font-semibold">{number(props.value)}</dd>
    </div>
  );
}
