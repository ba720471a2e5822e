import { type Accessor, createSignal } from 'solid-js';
import type { Product, Variant } from '../../../../shared/domain/catalog/product.ts';
import { slugFromTitle } from '../../../../shared/domain/catalog/slug.ts';
import type { Shop } from '../../../../shared/domain/catalog/shop.ts';
import { createId } from '../../../../shared/kernel/ids.ts';
import { createView } from '../../../bindings/create-view.ts';
import type { CommandRefusal, Device, FieldWrite, StockedProduct } from '../../../ports/device.ts';
import { newVariantWrites } from './product-writes.ts';

/** One product being worked on. Every edit is saved by itself; the first one makes a new product. */
export type ProductDesk = {
  /** Null while the product is only a blank page. */
  readonly id: Accessor<string | null>;
  readonly product: Accessor<StockedProduct>;
  /** False until an existing product has arrived; one that is made here is there from the first letter. */
  readonly known: Accessor<boolean>;
  readonly save: (writes: readonly FieldWrite[]) => Promise<CommandRefusal | null>;
  readonly moveStock: (move: {
    readonly place: string;
    readonly variant: string;
    readonly quantity: number;
    readonly reason: 'received' | 'corrected';
  }) => Promise<CommandRefusal | null>;
};

export type ProductDeskInput = {
  readonly device: Device;
  readonly id: string | null;
  readonly shop: Accessor<Shop>;
  readonly onCreated: (id: string) => void;
};

const randomBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

/** An id for something made by hand on this device. */
export const newId = (): string => createId(randomBytes, Date.now());

const blankVariant = (): Variant => ({
  id: newId(),
  optionValues: [],
  sku: '',
  barcode: '',
  price: 0,
  compareAt: null,
  photo: null,
  position: 0,
});

const blankProduct = (): StockedProduct => ({
  id: '',
  slug: '',
  status: 'draft',
  title: {},
  description: {},
  vendor: '',
  category: '',
  tags: [],
  options: [],
  photos: [],
  variants: [blankVariant()],
  createdAt: 0,
  onHand: {},
});

/** A draft that was begun by a photo gets its address from its title, once it has one. */
function slugWrites(product: Product, shop: Shop, writes: readonly FieldWrite[]): readonly FieldWrite[] {
  const title = writes.find(({ field }) => field === `title@${shop.mainLocale}`)?.value;
  if (typeof title !== 'string' || product.status !== 'draft' || !/^(item(-[0-9a-f]+)?)?$/.test(product.slug))
    return [];
  const slug = slugFromTitle(title);
  return slug === '' ? [] : [{ field: 'slug', value: `${slug}-${product.id.slice(-4)}` }];
}

/** Saves go one after the other: a second edit never makes a second product. */
export function createProductDesk({ device, id: start, shop, onCreated }: ProductDeskInput): ProductDesk {
  const [id, setId] = createSignal(start);
  const blank = blankProduct();
  const view = createView('product', () => ({ id: id() ?? '' }));
  const arrived = () => {
    const seen = view();
    return seen && seen.id === id() ? seen : undefined;
  };
  const product = () => arrived() ?? blank;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = queue.then(act);
    queue = done.catch(() => undefined);
    return done;
  };
  const create = async (writes: readonly FieldWrite[]): Promise<CommandRefusal | null> => {
    const base = [{ field: 'status', value: 'draft' }, ...blank.variants.flatMap(newVariantWrites)];
    const overridden = new Set(writes.map(({ field }) => field));
    const all = [...base.filter(({ field }) => !overridden.has(field)), ...writes];
    const made = await device.run('create-product', { writes: all });
    if (!made.ok) return made.refusal;
    setId(made.value.id);
    onCreated(made.value.id);
    return null;
  };
  const write = async (writes: readonly FieldWrite[]): Promise<CommandRefusal | null> => {
    const now = id();
    if (now === null) return create(writes);
    const known = arrived();
    const all = [...writes, ...(known ? slugWrites(known, shop(), writes) : [])];
    const done = await device.run('edit-product', { id: now, writes: all });
    return done.ok ? null : done.refusal;
  };
  return {
    id,
    product,
    known: () => start === null || view() !== undefined,
    save: (writes) => inTurn(async () => (writes.length === 0 ? null : write(writes))),
    moveStock: (move) =>
      inTurn(async () => {
        const refusal = id() === null ? await create([]) : null;
        if (refusal) return refusal;
        const done = await device.run('move-stock', move);
        return done.ok ? null : done.refusal;
      }),
  };
}
