import { Route, Router } from '@solidjs/router';
import { type JSX, Show, createResource } from 'solid-js';
import { loadAdmin } from '../ui/i18n/admin/load-admin.ts';
import { I18nProvider } from '../ui/i18n/i18n-provider.tsx';
import { createPreferences } from '../ui/preferences.ts';
import { ToastProvider } from '../ui/toast.tsx';
import { AdminGate } from './admin-gate.tsx';
import { AdminFrame } from './frame/admin-frame.tsx';
import { ImportScreen } from './import/import-screen.tsx';
import { MoreScreen } from './more/more-screen.tsx';
import { OrdersScreen } from './orders/orders-screen.tsx';
import { ProductsScreen } from './products/products-screen.tsx';
import { TodayScreen } from './today/today-screen.tsx';
import './admin.css';

/** The back office: everything under `/admin`. Wants a `DeviceProvider` around it; brings its own words, router and toasts. */
export function AdminApp(): JSX.Element {
  const preferences = createPreferences();
  const [dictionary] = createResource(preferences.locale, loadAdmin);
  return (
    <Show when={dictionary.latest}>
      {(words) => (
        <I18nProvider locale={preferences.locale()} dictionary={words()}>
          <ToastProvider>
            <AdminGate preferences={preferences}>
              <Router base="/admin" root={AdminFrame}>
                <Route path={['/products', '/products/:id']} component={ProductsScreen} />
                <Route path={['/orders', '/orders/:id']} component={OrdersScreen} />
                <Route path="/import" component={ImportScreen} />
                <Route path="/more" component={MoreScreen} />
                <Route path="*" component={TodayScreen} />
              </Router>
            </AdminGate>
          </ToastProvider>
        </I18nProvider>
      )}
    </Show>
  );
}
