import { type JSX, Match, Show, Switch, createMemo, createSignal } from 'solid-js';
import { createRows } from '../bindings/create-rows.ts';
import { createStatus } from '../bindings/create-status.ts';
import { createView } from '../bindings/create-view.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { Place, Shop } from '../../shared/domain/catalog/shop.ts';
import type { DeviceStatus, Enrolment } from '../ports/device.ts';
import { createDesk } from './create-desk.ts';
import { ChoosePlace } from './frame/choose-place.tsx';
import { StartScreen } from './frame/start-screen.tsx';
import { TillDeskContext } from './till-desk.tsx';

const placeKey = (device: string): string => `counterpart/till/${device}/place`;

/** Lets nobody sell before the device is enrolled and knows its place. */
export function TillGate(props: { readonly children: JSX.Element }): JSX.Element {
  const status = createStatus();
  return (
    <Show when={status()} fallback={<StartScreen waiting />}>
      {(now) => (
        <Show when={now().enrolment} fallback={<StartScreen />}>
          {(enrolment) => (
            <ShopGate status={now()} enrolment={enrolment()}>
              {props.children}
            </ShopGate>
          )}
        </Show>
      )}
    </Show>
  );
}

function ShopGate(props: {
  readonly status: DeviceStatus;
  readonly enrolment: Enrolment;
  readonly children: JSX.Element;
}): JSX.Element {
  const shop = createView('shop', () => ({}));
  const [chosen, setChosen] = createSignal(localStorage.getItem(placeKey(props.enrolment.device)));
  const places = createMemo((): readonly Place[] => {
    const all = shop()?.places ?? [];
    const own = props.enrolment.places;
    return props.enrolment.role === 'owner' || own.length === 0 ? all : all.filter((place) => own.includes(place.id));
  });
  const place = createMemo(() => {
    const list = places();
    return list.find((each) => each.id === chosen()) ?? (list.length === 1 ? list[0] : undefined);
  });
  const choose = (id: string | null) => {
    setChosen(id);
    if (id === null) localStorage.removeItem(placeKey(props.enrolment.device));
    else localStorage.setItem(placeKey(props.enrolment.device), id);
  };
  return (
    <Switch fallback={<StartScreen waiting firstSync={props.status.firstSync} />}>
      <Match when={places().length > 0 && !place()}>
        <ChoosePlace places={places()} onChoose={choose} />
      </Match>
      <Match when={place()?.id} keyed>
        {(id) => (
          <Desk
            id={id}
            status={props.status}
            enrolment={props.enrolment}
            places={places()}
            onPlace={(next) => choose(next)}
          >
            {props.children}
          </Desk>
        )}
      </Match>
    </Switch>
  );
}

type DeskProps = {
  readonly id: string;
  readonly status: DeviceStatus;
  readonly enrolment: Enrolment;
  readonly places: readonly Place[];
  readonly onPlace: (place: string | null) => void;
  readonly children: JSX.Element;
};

function Desk(props: DeskProps): JSX.Element {
  const shop = createView('shop', () => ({}));
  return (
    <Show when={shop()} fallback={<StartScreen waiting />}>
      {(now) => <OpenDesk {...props} shop={now()} />}
    </Show>
  );
}

function OpenDesk(props: DeskProps & { readonly shop: Shop }): JSX.Element {
  const items = createRows('till-items', () => ({ place: props.id }));
  const day = createView('till-day', () => ({ place: props.id }));
  const orders = createView('orders', () => ({}));
  const desk = createDesk({
    enrolment: () => props.enrolment,
    status: () => props.status,
    shop: () => props.shop,
    place: createMemo(() =>
      must(
        props.shop.places.find((each) => each.id === props.id),
        'the place',
      ),
    ),
    places: () => props.places,
    choosePlace: (place) => props.onPlace(place),
    items: () => items() ?? [],
    day: () => day() ?? { date: '', sales: [], total: 0 },
    orders: () => (orders() ?? []).filter((order) => order.place === props.id),
  });
  return <TillDeskContext.Provider value={desk}>{props.children}</TillDeskContext.Provider>;
}
