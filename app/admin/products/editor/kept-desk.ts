import { type Accessor, createComputed, createRoot, createSignal, getOwner, on, onCleanup } from 'solid-js';
import type { ProductDesk } from './product-desk.ts';

/** True when the open desk is the one of the product in the address, also when it got its id only now. */
export const keepsDesk = (open: Pick<ProductDesk, 'id'> | null, address: string | undefined): boolean =>
  open !== null && address !== undefined && open.id() === address;

/**
 * The desk of the product in the address. A new product's desk stays when the product gets its id and address: nobody
 * loses the field they are in. Every desk lives until another product is opened, or its owner goes.
 */
export function createKeptDesk(
  address: Accessor<string | undefined>,
  create: (id: string) => ProductDesk,
): Accessor<ProductDesk | null> {
  const owner = getOwner();
  const [open, setOpen] = createSignal<ProductDesk | null>(null);
  let dispose = () => {};
  createComputed(
    on(address, (id) => {
      if (keepsDesk(open(), id)) return;
      dispose();
      dispose = () => {};
      if (id === undefined) setOpen(null);
      else
        createRoot((end) => {
          dispose = end;
          setOpen(create(id));
        }, owner);
    }),
  );
  onCleanup(() => dispose());
  return open;
}
