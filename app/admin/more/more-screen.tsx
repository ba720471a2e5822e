import { For, type JSX, Show } from 'solid-js';
import { type Locale, locales } from '../../../shared/kernel/locale.ts';
import { useDevice } from '../../bindings/device-context.tsx';
import { RowLink } from '../../ui/app-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { Theme } from '../../ui/preferences.ts';
import { type AdminKey, adminZhCn } from '../../ui/i18n/admin/zh-CN.ts';
import { useDesk } from '../admin-desk.tsx';
import { SyncLine } from '../frame/sync-line.tsx';
import { languageNames } from '../products/editor/language-tabs.tsx';
import { useWords } from '../use-words.ts';

const known = (prefix: string, code: string, fallback: AdminKey): AdminKey =>
  Object.hasOwn(adminZhCn, `${prefix}.${code}`) ? (`${prefix}.${code}` as AdminKey) : fallback;

/** Import, the shop and the till, what this device is and what the shop did not take, how the screens look. */
export function MoreScreen(): JSX.Element {
  const desk = useDesk();
  const { t, text } = useWords();
  return (
    <main class="admin-pane">
      <div class="mx-auto max-w-2xl pb-8">
        <header class="gutter sticky top-0 z-10 flex h-14 items-center gap-3 bg-paper lg:h-18">
          <h1 class="shrink-0 text-t4 font-semibold whitespace-nowrap">{t('nav.more')}</h1>
          <span class="ml-auto">
            <SyncLine />
          </span>
        </header>
        <div class="gutter space-y-6">
          <RefusedWrites />
          <div class="divide-y divide-line">
            <RowLink href="/admin/import" start={<Icon name="upload" />}>
              {t('more.import')} <span class="block text-t1 text-ink2">Shopify · WooCommerce · 淘宝</span>
            </RowLink>
            <RowLink href="/" external start={<Icon name="store" />}>
              {t('more.shop')} <span class="block text-t1 text-ink2">{text(desk.shop().name)}</span>
            </RowLink>
            <RowLink href="/till" external start={<Icon name="cash" />}>
              {t('more.till')} <span class="block text-t1 text-ink2">{t('more.tillHelp')}</span>
            </RowLink>
          </div>
          <section class="space-y-4">
            <h2 class="text-t3 font-semibold">{t('more.look')}</h2>
            <Choice<Locale>
              label={t('more.language')}
              value={desk.preferences.locale()}
              choices={locales.map((value) => ({ value, text: languageNames[value], lang: value }))}
              onChange={desk.preferences.setLocale}
            />
            <Choice<Theme>
              label={t('more.theme')}
              value={desk.preferences.theme()}
              choices={(['auto', 'light', 'dark'] as const).map((value) => ({ value, text: t(`theme.${value}`) }))}
              onChange={desk.preferences.setTheme}
            />
          </section>
          <ThisDevice />
        </div>
      </div>
    </main>
  );
}

function Choice<V extends string>(props: {
  readonly label: string;
  readonly value: V;
  readonly choices: readonly { readonly value: V; readonly text: string; readonly lang?: string }[];
  readonly onChange: (value: V) => void;
}): JSX.Element {
  return (
    <div>
      <p class="mb-1 text-t1 text-ink2">{props.label}</p>
      <Segmented<V> label={props.label} value={props.value} choices={props.choices} onChange={props.onChange} />
    </div>
  );
}

function ThisDevice(): JSX.Element {
  const desk = useDesk();
  const { t } = useWords();
  const facts = (): readonly (readonly [string, string])[] => [
    [t('device.name'), desk.enrolment().name],
    [t('device.role'), t(`role.${desk.enrolment().role}`)],
    [t('device.register'), `${desk.enrolment().register} · ${desk.enrolment().series}`],
    [t('device.unsynced'), String(desk.status().unsynced)],
    [t('device.id'), desk.enrolment().device],
  ];
  return (
    <section>
      <h2 class="text-t3 font-semibold">{t('device.title')}</h2>
      <dl class="figures mt-2 divide-y divide-line">
        <For each={facts()}>
          {([term, value]) => (
            <div class="flex min-h-11 items-center justify-between gap-4">
              <dt class="text-ink2">{term}</dt>
              <dd class="lines-1 text-right">{value}</dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  );
}

function RefusedWrites(): JSX.Element {
  const desk = useDesk();
  const device = useDevice();
  const { t, dateTime } = useWords();
  return (
    <Show when={desk.status().refused.length > 0}>
      <section>
        <h2 class="text-t3 font-semibold">{t('more.refused')}</h2>
        <p class="text-t1 text-ink2">{t('more.refusedHelp')}</p>
        <ul class="mt-2 space-y-2">
          <For each={desk.status().refused}>
            {(write) => (
              <li class="flex items-start gap-3 rounded-r2 bg-stop-soft px-4 py-3">
                <Icon name="alert" size={18} class="mt-1 text-stop" />
                <span class="min-w-0 flex-1">
                  <span class="block font-medium">{t(known('intent', write.intent, 'intent.other'))}</span>
                  <span class="block text-t1">
                    {t(known('refused', write.code, 'refused.other'), { code: write.code })}
                  </span>
                  <span class="figures block text-t1 text-ink2">{dateTime(write.at)}</span>
                </span>
                <Button size="small" onClick={() => void device.run('dismiss-refused', { id: write.id })}>
                  {t('more.dismiss')}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
