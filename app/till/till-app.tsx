import { Route, Router } from '@solidjs/router';
import { type JSX, Show, createResource } from 'solid-js';
import { I18nProvider } from '../ui/i18n/i18n-provider.tsx';
import { loadTill } from '../ui/i18n/till/load-till.ts';
import { createPreferences } from '../ui/preferences.ts';
import { ToastProvider } from '../ui/toast.tsx';
import { DoneScreen } from './done/done-screen.tsx';
import { TillFrame } from './frame/till-frame.tsx';
import { OrdersScreen } from './orders/orders-screen.tsx';
import { PayScreen } from './pay/pay-screen.tsx';
import { SalesScreen } from './sales/sales-screen.tsx';
import { SellScreen } from './sell/sell-screen.tsx';
import { TillGate } from './till-gate.tsx';
import './till.css';

/** The till: everything under `/till`. Wants a `DeviceProvider` around it; brings its own words, router and toasts. */
export function TillApp(): JSX.Element {
  const preferences = createPreferences();
  const [dictionary] = createResource(preferences.locale, loadTill);
  return (
    <Show when={dictionary.latest}>
      {(words) => (
        <I18nProvider locale={preferences.locale()} dictionary={words()}>
          <ToastProvider>
            <TillGate>
              <Router base="/till" root={TillFrame}>
                <Route path="/pay" component={PayScreen} />
                <Route path="/done" component={DoneScreen} />
                <Route path="/orders" component={OrdersScreen} />
                <Route path="/sales" component={SalesScreen} />
                <Route path="*" component={SellScreen} />
              </Router>
            </TillGate>
          </ToastProvider>
        </I18nProvider>
      )}
    </Show>
  );
}
