import { type JSX, Show, createContext, createSignal, onCleanup, useContext } from 'solid-js';
import { useI18n } from './i18n/i18n-provider.tsx';

export type ToastMessage = {
  readonly text: string;
  readonly undo?: (() => void) | undefined;
  readonly action?: { readonly text: string | undefined; readonly run: () => void };
};

type Toasts = {
  readonly show: (message: ToastMessage) => void;
  readonly hide: () => void;
  /** An open modal dialog gives its own place for the sentence: all else can be neither seen nor reached. Returns the way out. */
  readonly standIn: (place: HTMLElement) => () => void;
};

const ToastContext = createContext<Toasts>({
  show: () => undefined,
  hide: () => undefined,
  standIn: () => () => undefined,
});

const shownForMs = 6000;

/** One sentence at the foot for six seconds, with its undo. A newer one takes its place. */
export function ToastProvider(props: { readonly children: JSX.Element }): JSX.Element {
  const i18n = useI18n();
  const [message, setMessage] = createSignal<ToastMessage | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = () => setMessage(null);
  const show = (next: ToastMessage) => {
    clearTimeout(timer);
    setMessage(next);
    timer = setTimeout(hide, shownForMs);
  };
  onCleanup(() => clearTimeout(timer));
  let home: HTMLElement | undefined;
  let box: HTMLElement | undefined;
  let places: readonly HTMLElement[] = [];
  const stand = () => {
    if (box) (places.at(-1) ?? home)?.append(box);
  };
  const standIn = (place: HTMLElement) => {
    places = [...places, place];
    stand();
    return () => {
      places = places.filter((each) => each !== place);
      stand();
    };
  };
  const run = (act: () => void) => {
    hide();
    act();
  };
  const actionOf = (now: ToastMessage) =>
    now.action ?? (now.undo ? { text: i18n.kit().undo, run: now.undo } : undefined);
  return (
    <ToastContext.Provider value={{ show, hide, standIn }}>
      {props.children}
      <div
        ref={(element) => {
          home = element;
        }}
        class="contents"
      >
        <div
          ref={(element) => {
            box = element;
          }}
          role="status"
          aria-live="polite"
          class="pointer-events-none fixed inset-x-0 bottom-20 z-40 flex justify-center px-4 print:hidden"
        >
          <Show when={message()} keyed>
            {(now) => (
              <div class="pointer-events-auto flex min-h-11 max-w-md items-center gap-4 rounded-r2 bg-ink px-4 text-paper shadow-sh2">
                <span class="py-2">{now.text}</span>
                <Show when={actionOf(now)} keyed>
                  {(action) => (
                    <button
                      type="button"
                      class="reach ml-auto font-medium text-acc-line"
                      onClick={() => run(action.run)}
                    >
                      {action.text}
                    </button>
                  )}
                </Show>
              </div>
            )}
          </Show>
        </div>
      </div>
    </ToastContext.Provider>
  );
}

export const useToast = (): Toasts => useContext(ToastContext);
