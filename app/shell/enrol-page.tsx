import { type JSX, Match, Show, Switch, createSignal, onCleanup, onMount } from 'solid-js';
import { useDevice } from '../bindings/device-context.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { I18nProvider, useI18n } from '../ui/i18n/i18n-provider.tsx';
import { type EnrolKey, enrolWords } from '../ui/i18n/shell/enrol-words.ts';
import { Logo } from '../ui/logo.tsx';
import { NoticeBar } from '../ui/notice-bar.tsx';
import { createPreferences } from '../ui/preferences.ts';
import { TextField } from '../ui/text-field.tsx';
import { deviceKind } from './device-kind.ts';

const mostName = 40;
const secretKey = 'counterpart/enrol';

/** Makes this browser a staff device with the secret behind the `#` of a one-time link. */
export function EnrolPage(): JSX.Element {
  const preferences = createPreferences();
  return (
    <I18nProvider locale={preferences.locale()} dictionary={enrolWords[preferences.locale()]}>
      <EnrolScreen />
    </I18nProvider>
  );
}

const sentences: Readonly<Record<string, readonly [title: EnrolKey, note: EnrolKey]>> = {
  'link-used': ['enrol.used', 'enrol.usedNote'],
  'link-expired': ['enrol.expired', 'enrol.expiredNote'],
  'link-unknown': ['enrol.unknown', 'enrol.unknownNote'],
  offline: ['enrol.noNetwork', 'enrol.noNetworkNote'],
  'no-network': ['enrol.noNetwork', 'enrol.noNetworkNote'],
};

const isFinal = (code: string): boolean => code.startsWith('link-');

function EnrolScreen(): JSX.Element {
  const { t } = useI18n<EnrolKey>();
  const device = useDevice();
  const [secret, setSecret] = createSignal('');
  const [name, setName] = createSignal(t(`enrol.${deviceKind(navigator)}`));
  const [problem, setProblem] = createSignal<string>();
  const [refused, setRefused] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  // The secret does not stay in the address or the history; this tab keeps it over a reload.
  const readSecret = () => {
    const secretNow = window.location.hash.slice(1) || (sessionStorage.getItem(secretKey) ?? '');
    if (secretNow !== secret()) setRefused(undefined);
    setSecret(secretNow);
    sessionStorage.setItem(secretKey, secretNow);
    if (window.location.hash !== '') window.history.replaceState(window.history.state, '', window.location.pathname);
  };
  onMount(() => {
    readSecret();
    window.addEventListener('hashchange', readSecret);
    onCleanup(() => window.removeEventListener('hashchange', readSecret));
  });
  const enrol = async () => {
    if (name().trim() === '') return setProblem(t('enrol.nameMissing'));
    setBusy(true);
    const answer = await device.enrol(secret(), name().trim());
    setBusy(false);
    if (answer.ok || isFinal(answer.refusal.type)) sessionStorage.removeItem(secretKey);
    if (answer.ok) window.location.replace(answer.value.role === 'owner' ? '/admin' : '/till');
    else setRefused(answer.refusal.type);
    return undefined;
  };
  const says = (code: string): readonly [string, string] => {
    const [title, note] = sentences[code] ?? (['enrol.other', 'enrol.otherNote'] as const);
    return [t(title, { code }), t(note)];
  };
  return (
    <main class="gutter mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-6 py-10">
      <Logo size={48} />
      <Switch>
        <Match when={refused() !== undefined && isFinal(refused() ?? '')}>
          <Stopped title={says(refused() ?? '')[0]} note={says(refused() ?? '')[1]} />
        </Match>
        <Match when={secret() === ''}>
          <Stopped title={t('enrol.missing')} note={t('enrol.missingNote')} />
        </Match>
        <Match when={true}>
          <form
            class="space-y-5"
            onSubmit={(event) => {
              event.preventDefault();
              void enrol();
            }}
          >
            <div class="space-y-1">
              <h1 class="text-t5 font-semibold">{t('enrol.title')}</h1>
              <p class="text-ink2">{t('enrol.note')}</p>
            </div>
            <TextField
              label={t('enrol.name')}
              maxLength={mostName}
              value={name()}
              problem={problem()}
              onInput={(event) => {
                setName(event.currentTarget.value);
                setProblem(undefined);
              }}
            />
            <Show when={refused()} keyed>
              {(code) => (
                <NoticeBar tone="wait" boxed>
                  <strong class="font-semibold">{says(code)[0]}</strong> · {says(code)[1]}
                </NoticeBar>
              )}
            </Show>
            <Button type="submit" kind="primary" size="large" wide busy={busy()}>
              {t('enrol.go')}
            </Button>
          </form>
        </Match>
      </Switch>
    </main>
  );
}

function Stopped(props: { readonly title: string; readonly note: string }): JSX.Element {
  const { t } = useI18n<EnrolKey>();
  return (
    <EmptyState
      art="teapot-celadon"
      title={props.title}
      action={
        <a class={buttonClass('soft')} href="/">
          {t('enrol.shop')}
        </a>
      }
    >
      {props.note}
    </EmptyState>
  );
}
