import { For, type JSX, Show, createSignal } from 'solid-js';
import type { Photo as ProductPhoto } from '../../../../shared/domain/catalog/product.ts';
import { useDevice } from '../../../bindings/device-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Photo } from '../../../ui/photo.tsx';
import { matAt } from '../../../ui/photo-url.ts';
import { Sheet } from '../../../ui/sheet.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useWords } from '../../use-words.ts';
import { newId } from './product-desk.ts';
import type { EditorTools } from './editor-tools.ts';
import { refusalText } from './flaw-words.ts';
import { photoGone, photoOrderWrites, photoWrite } from './product-writes.ts';
import { shrinkPhoto } from './shrink-photo.ts';

/** Photos taken in this sitting, shown from memory until the shop's server has them. */
const previews = new Map<string, string>();

/** Each holds a picture in memory: the oldest of many goes. */
const mostPreviews = 60;

function keepPreview(ref: string, blob: Blob): void {
  URL.revokeObjectURL(previews.get(ref) ?? '');
  previews.set(ref, URL.createObjectURL(blob));
  for (const [oldest, url] of [...previews].slice(0, -mostPreviews)) {
    URL.revokeObjectURL(url);
    previews.delete(oldest);
  }
}

/** Photos first: the first is the main one. A tap on one moves or removes it. */
export function PhotoStrip(props: { readonly tools: EditorTools }): JSX.Element {
  const device = useDevice();
  const words = useWords();
  const { t } = words;
  const toast = useToast();
  const [busy, setBusy] = createSignal(0);
  const [open, setOpen] = createSignal<string | null>(null);
  const photos = () => props.tools.desk.product().photos;

  const addOne = async (file: File): Promise<void> => {
    const small = await shrinkPhoto(file);
    if (!small) return toast.show({ text: t('photos.notPicture', { file: file.name }) });
    const added = await device.run('add-photo', small);
    if (!added.ok) return toast.show({ text: refusalText(words, added.refusal) });
    keepPreview(added.value.ref, new Blob([small.bytes.slice()], { type: small.type }));
    const position = Math.max(-1, ...photos().map((photo) => photo.position)) + 1;
    const refusal = await props.tools.desk.save([photoWrite({ id: newId(), ref: added.value.ref, alt: {}, position })]);
    if (refusal) toast.show({ text: refusalText(words, refusal) });
    return undefined;
  };
  const add = async (files: FileList | null) => {
    const list = [...(files ?? [])];
    setBusy(list.length);
    for (const file of list) {
      await addOne(file);
      setBusy((left) => left - 1);
    }
  };
  const move = (photo: ProductPhoto, to: number) => {
    const others = photos().filter((each) => each.id !== photo.id);
    void props.tools.save(...photoOrderWrites(others.toSpliced(to, 0, photo)));
  };
  const remove = (photo: ProductPhoto) => {
    setOpen(null);
    void props.tools.save(photoGone(photo.id));
    toast.show({ text: t('photos.removed'), undo: () => void props.tools.save(photoWrite(photo)) });
  };
  const nameOf = (at: number) =>
    [t('photos.open', { number: at + 1 }), ...(at === 0 ? [t('photos.main')] : [])].join(' · ');
  return (
    <div>
      <div class="no-bar -mx-4 flex gap-3 overflow-x-auto px-4 lg:mx-0 lg:px-0">
        <For each={photos().map((photo) => photo.id)}>
          {(id, at) => (
            <Show when={photos().find((photo) => photo.id === id)}>
              {(photo) => (
                <button
                  type="button"
                  data-photo={id}
                  class="press relative shrink-0"
                  aria-label={nameOf(at())}
                  onClick={() => setOpen(id)}
                >
                  <Picture of={photo().ref} position={at()} class={at() === 0 ? 'size-36' : 'size-24'} />
                  <Show when={at() === 0}>
                    <span class="absolute top-2 left-2 rounded-badge bg-card px-2 py-0.5 text-t0 font-medium">
                      {t('photos.main')}
                    </span>
                  </Show>
                </button>
              )}
            </Show>
          )}
        </For>
        <PickButton icon="camera" word={t('photos.take')} camera large={photos().length === 0} onFiles={add} />
        <PickButton icon="image" word={t('photos.choose')} large={photos().length === 0} onFiles={add} />
      </div>
      <p role="status" class="text-t1 text-note">
        {busy() > 0 ? t('photos.adding', { count: busy() }) : ''}
      </p>
      <Sheet open={open() !== null} onClose={() => setOpen(null)} title={t('photos.title')}>
        <Show when={photos().find((photo) => photo.id === open())}>
          {(photo) => {
            const at = () => photos().findIndex((each) => each.id === photo().id);
            return (
              <div class="space-y-4 px-4 pb-5">
                <Picture of={photo().ref} position={at()} class="w-full" />
                <div class="flex flex-wrap gap-2">
                  <Button disabled={at() === 0} onClick={() => move(photo(), 0)}>
                    {t('photos.makeMain')}
                  </Button>
                  <Button disabled={at() === 0} onClick={() => move(photo(), at() - 1)}>
                    {t('photos.earlier')}
                  </Button>
                  <Button disabled={at() === photos().length - 1} onClick={() => move(photo(), at() + 1)}>
                    {t('photos.later')}
                  </Button>
                  <Button kind="danger" icon="trash" class="ml-auto" onClick={() => remove(photo())}>
                    {t('photos.remove')}
                  </Button>
                </div>
              </div>
            );
          }}
        </Show>
      </Sheet>
    </div>
  );
}

function Picture(props: { readonly of: string; readonly position: number; readonly class: string }): JSX.Element {
  return (
    <Show
      when={previews.get(props.of)}
      fallback={<Photo of={props.of} alt="" mat={matAt(props.position)} class={`rounded-r2 ${props.class}`} />}
    >
      {(url) => <img src={url()} alt="" class={`aspect-square rounded-r2 object-cover ${props.class}`} />}
    </Show>
  );
}

function PickButton(props: {
  readonly icon: 'camera' | 'image';
  readonly word: string;
  readonly camera?: boolean;
  readonly large: boolean;
  readonly onFiles: (files: FileList | null) => Promise<void>;
}): JSX.Element {
  return (
    <label
      class={`press relative flex shrink-0 cursor-pointer flex-col items-center justify-center gap-1 rounded-r2 text-t1 font-medium focus-within:outline-2 focus-within:outline-acc ${props.large ? 'h-36 flex-1' : 'h-24 w-24'} ${props.camera === true ? 'bg-acc-soft text-acc' : 'border border-dashed border-line2 text-ink2'}`}
    >
      <Icon name={props.icon} size={26} />
      {props.word}
      <input
        type="file"
        accept="image/*"
        multiple={props.camera !== true}
        class="sr-only"
        {...(props.camera === true ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          const input = event.currentTarget;
          void props.onFiles(input.files).finally(() => {
            input.value = '';
          });
        }}
      />
    </label>
  );
}
