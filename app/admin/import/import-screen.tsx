import { useNavigate } from '@solidjs/router';
import { For, type JSX, Match, Show, Switch, createSignal } from 'solid-js';
import { createView } from '../../bindings/create-view.ts';
import { useDevice } from '../../bindings/device-context.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import type { ImportCounts, ImportDone } from '../../ports/device.ts';
import { useDesk } from '../admin-desk.tsx';
import { refusalText } from '../products/editor/flaw-words.ts';
import { useWords } from '../use-words.ts';
import { FilePick } from './file-pick.tsx';
import { ImportCountsPanel } from './import-counts.tsx';
import { PlaceChoice } from './place-choice.tsx';

type Stage =
  | { readonly type: 'choose' }
  | { readonly type: 'reading'; readonly file: string }
  | {
      readonly type: 'planned';
      readonly file: string;
      readonly bytes: Uint8Array;
      readonly plan: string;
      readonly counts: ImportCounts;
    }
  | { readonly type: 'applying'; readonly file: string }
  | { readonly type: 'done'; readonly done: ImportDone; readonly bytes: Uint8Array };

/** Choose a file, see what it would change, take it, undo it as one step. */
export function ImportScreen(): JSX.Element {
  const desk = useDesk();
  const device = useDevice();
  const navigate = useNavigate();
  const words = useWords();
  const { t, dateTime } = words;
  const imports = createView('imports', () => ({}));
  const [stage, setStage] = createSignal<Stage>({ type: 'choose' });
  const [progress, setProgress] = createSignal({ done: 0, total: 0 });
  const [refusal, setRefusal] = createSignal<string | null>(null);
  const [place, setPlace] = createSignal(desk.shop().places[0]?.id ?? '');
  let stop = new AbortController();

  const begin = (next: Stage) => {
    stop = new AbortController();
    setProgress({ done: 0, total: 0 });
    setRefusal(null);
    setStage(next);
  };
  const follow = (done: number, total: number) => setProgress({ done, total });
  const fail = (type: string, detail?: Readonly<Record<string, string | number>>) => {
    setStage({ type: 'choose' });
    if (type !== 'stopped' && type !== 'cancelled')
      setRefusal(refusalText(words, { type, ...(detail ? { detail } : {}) }));
  };
  const read = async (file: File) => {
    begin({ type: 'reading', file: file.name });
    const buffer = await file.arrayBuffer().catch(() => null);
    if (!buffer) return fail('unreadable');
    const bytes = new Uint8Array(buffer);
    const planned = await device.run('plan-import', { file: file.name, bytes }, follow, stop.signal);
    if (!planned.ok) return fail(planned.refusal.type, planned.refusal.detail);
    setStage({ type: 'planned', file: file.name, bytes, ...planned.value });
    return undefined;
  };
  const apply = async (file: string, plan: string, bytes: Uint8Array) => {
    begin({ type: 'applying', file });
    const done = await device.run('apply-import', { plan, place: place() }, follow, stop.signal);
    if (!done.ok) return fail(done.refusal.type, done.refusal.detail);
    setStage({ type: 'done', done: done.value, bytes });
    return undefined;
  };
  const undo = async (id: string) => {
    const undone = await device.run('undo-import', { id });
    if (undone.ok) setStage({ type: 'choose' });
    else setRefusal(refusalText(words, undone.refusal));
  };
  const planned = () => {
    const now = stage();
    return now.type === 'planned' ? now : null;
  };
  const working = () => {
    const now = stage();
    return now.type === 'reading' || now.type === 'applying' ? now : null;
  };
  const finished = () => {
    const now = stage();
    return now.type === 'done' ? now : null;
  };
  return (
    <main class="admin-pane">
      <div class="mx-auto max-w-2xl pb-8">
        <header class="gutter sticky top-0 z-10 flex h-14 items-center gap-2 bg-paper lg:h-18">
          <IconButton icon="back" label={words.kit().back} class="-ml-3" onClick={() => navigate('/more')} />
          <h1 class="text-t4 font-semibold">{t('import.title')}</h1>
        </header>
        <div class="gutter space-y-5">
          <Show when={refusal()}>
            {(text) => (
              <NoticeBar tone="stop" boxed>
                {text()}
              </NoticeBar>
            )}
          </Show>
          <Switch>
            <Match when={stage().type === 'choose'}>
              <FilePick onFile={(file) => void read(file)} />
            </Match>
            <Match when={working()}>
              {(now) => (
                <section class="rounded-r2 border border-line bg-card p-5">
                  <p class="font-medium">
                    {t(now().type === 'reading' ? 'import.reading' : 'import.applying', { file: now().file })}
                  </p>
                  <progress
                    class="meter mt-3 block h-2 w-full"
                    max={Math.max(1, progress().total)}
                    value={progress().done}
                    aria-label={t('import.title')}
                  />
                  <div class="mt-3 flex items-center justify-between">
                    <span class="figures text-ink2">
                      {progress().total > 0 ? `${progress().done} / ${progress().total}` : ''}
                    </span>
                    <Button size="small" onClick={() => stop.abort()}>
                      {t('import.stop')}
                    </Button>
                  </div>
                </section>
              )}
            </Match>
            <Match when={planned()}>
              {(now) => (
                <>
                  <ImportCountsPanel
                    file={now().file}
                    bytes={now().bytes}
                    counts={now().counts}
                    title={t('import.wouldChange')}
                  />
                  <PlaceChoice value={place()} onChange={setPlace} />
                  <div class="flex gap-3">
                    <Button size="large" onClick={() => setStage({ type: 'choose' })}>
                      {t('import.other')}
                    </Button>
                    <Button
                      kind="primary"
                      size="large"
                      class="flex-1"
                      disabled={now().counts.products + now().counts.variants + now().counts.unchanged === 0}
                      onClick={() => void apply(now().file, now().plan, now().bytes)}
                    >
                      {t('import.apply')}
                    </Button>
                  </div>
                </>
              )}
            </Match>
            <Match when={finished()}>
              {(done) => (
                <>
                  <NoticeBar tone="good" boxed>
                    {t('import.done', { file: done().done.file })}
                  </NoticeBar>
                  <ImportCountsPanel
                    file={done().done.file}
                    bytes={done().bytes}
                    counts={done().done.counts}
                    title={t('import.changed')}
                  />
                  <div class="flex gap-3">
                    <Button size="large" icon="undo" onClick={() => void undo(done().done.id)}>
                      {t('import.undo')}
                    </Button>
                    <Button kind="primary" size="large" class="flex-1" onClick={() => navigate('/products')}>
                      {t('import.see')}
                    </Button>
                  </div>
                </>
              )}
            </Match>
          </Switch>
          <Show when={(imports() ?? []).length > 0}>
            <section>
              <h2 class="mb-1 text-t3 font-semibold">{t('import.before')}</h2>
              <ul class="divide-y divide-line">
                <For each={imports()}>
                  {(each) => (
                    <li class="flex min-h-14 items-center gap-3 py-2">
                      <Icon name="file" class="text-ink2" />
                      <span class="min-w-0 flex-1">
                        <span class="lines-1 block">{each.file}</span>
                        <span class="figures block text-t1 text-ink2">
                          {dateTime(each.at)} ·{' '}
                          {t('import.summary', { products: each.counts.products, variants: each.counts.variants })}
                        </span>
                      </span>
                      <Show when={!each.undone} fallback={<span class="text-t1 text-ink2">{t('import.undone')}</span>}>
                        <Button size="small" icon="undo" onClick={() => void undo(each.id)}>
                          {words.kit().undo}
                        </Button>
                      </Show>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          </Show>
        </div>
      </div>
    </main>
  );
}
