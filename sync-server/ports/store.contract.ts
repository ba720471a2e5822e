import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { NewRow, Store, StoredRow } from './store.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const hashOf = (name: string) => {
  const hash = new Uint8Array(32);
  hash.set(bytes(name).slice(0, 32));
  return hash;
};
const row = (name: string, more: Partial<NewRow> = {}): NewRow => ({
  hash: hashOf(name),
  bytes: bytes(name),
  device: 'd1',
  receivedAt: 1_000,
  ...more,
});
const brief = (rows: readonly StoredRow[]) =>
  rows.map(
    (each) => `${each.seq} ${new TextDecoder().decode(each.bytes)}${each.key === undefined ? '' : ` @${each.key}`}`,
  );

export type StoreUnderTest = {
  readonly open: () => Promise<Store>;
  readonly dispose: () => Promise<void>;
};

/** What every store promises, whatever it is made of. */
export function describeStore(name: string, create: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let under: StoreUnderTest;
    let store: Store;
    const append = (stream: string, ...rows: NewRow[]) => store.transact((tx) => tx.append(stream, 'log', rows));
    const all = (stream: string) => store.transact(async (tx) => brief(await tx.read(stream, 0, 1_000)));

    beforeEach(async () => {
      under = await create();
      store = await under.open();
    });
    afterEach(async () => {
      await store.close();
      await under.dispose();
    });

    test('numbers rows from 1 without gaps, stream by stream', async () => {
      await append('journal:a:b:1', row('one'), row('two'));
      await append('orders:a:1', row('one'));
      await append('journal:a:b:1', row('three'));
      expect(await all('journal:a:b:1')).toEqual(['1 one', '2 two', '3 three']);
      expect(await store.transact((tx) => tx.streams())).toEqual([
        { stream: 'journal:a:b:1', form: 'log', head: 3 },
        { stream: 'orders:a:1', form: 'log', head: 1 },
      ]);
      expect(await store.transact((tx) => tx.streams('orders:'))).toEqual([
        { stream: 'orders:a:1', form: 'log', head: 1 },
      ]);
    });

    test('a stream that is not there is empty and has head 0', async () => {
      expect(await store.transact((tx) => tx.head('site'))).toBe(0);
      expect(await all('site')).toEqual([]);
    });

    test('a known hash keeps its number, also within one append', async () => {
      await append('site', row('one'));
      const again = await append('site', row('two'), row('one'), row('two'));
      expect(again.map((each) => each.seq)).toEqual([2, 1, 2]);
      expect(await all('site')).toEqual(['1 one', '2 two']);
    });

    test('the same hash may stand in two streams', async () => {
      await append('catalog:00', row('one'));
      await append('catalog:01', row('one'));
      expect(await all('catalog:01')).toEqual(['1 one']);
    });

    test('reads after a number, in order, up to a limit', async () => {
      await append('site', row('one'), row('two'), row('three'), row('four'));
      expect(await store.transact(async (tx) => brief(await tx.read('site', 1, 2)))).toEqual(['2 two', '3 three']);
    });

    test('a row comes back whole', async () => {
      await append('site', row('one', { device: 'd9', receivedAt: 1_795_000_000_123 }));
      expect(await store.transact((tx) => tx.findByHash('site', hashOf('one')))).toEqual({
        seq: 1,
        hash: hashOf('one'),
        bytes: bytes('one'),
        device: 'd9',
        receivedAt: 1_795_000_000_123,
      });
      expect(await store.transact((tx) => tx.findByHash('site', hashOf('other')))).toBe(null);
    });

    test('a table keeps the newest row of each key; a deletion is a row with the key alone', async () => {
      await store.transact(async (tx) => {
        await tx.append('staff', 'table', [
          row('one', { key: 'a' }),
          row('two', { key: 'b' }),
          row('three', { key: 'a' }),
        ]);
        await tx.append('staff', 'table', [row('', { key: 'b', bytes: new Uint8Array() })]);
      });
      expect(await all('staff')).toEqual(['3 three @a', '4  @b']);
      expect(await store.transact((tx) => tx.head('staff'))).toBe(4);
      expect((await store.transact((tx) => tx.findByKey('staff', 'a')))?.seq).toBe(3);
      expect(await store.transact((tx) => tx.findByKey('staff', 'c'))).toBe(null);
    });

    test('two keys of a table may hold the same bytes', async () => {
      await store.transact((tx) => tx.append('staff', 'table', [row('same', { key: 'a' }), row('same', { key: 'b' })]));
      expect(await all('staff')).toEqual(['1 same @a', '2 same @b']);
    });

    test('a throw takes everything of its transaction back', async () => {
      await append('site', row('one'));
      const failed = store.transact(async (tx) => {
        await tx.append('site', 'doc', [row('two')]);
        await tx.append('staff', 'table', [row('x', { key: 'a' })]);
        await tx.putRecord('meta', 'a', bytes('x'));
        throw new Error('no');
      });
      await expect(failed).rejects.toThrow('no');
      expect(await all('site')).toEqual(['1 one']);
      expect(await store.transact((tx) => tx.getRecord('meta', 'a'))).toBe(null);
      expect((await append('site', row('three')))[0]?.seq).toBe(2);
    });

    test('transactions asked for at once run one after the other', async () => {
      const steps: string[] = [];
      const work = (name: string) =>
        store.transact(async (tx) => {
          steps.push(`${name} begins`);
          const head = await tx.head('site');
          await Promise.resolve();
          await tx.append('site', 'doc', [row(`${name} after ${head}`)]);
          steps.push(`${name} ends`);
        });
      await Promise.all([work('a'), work('b'), work('c')]);
      expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
      expect(await all('site')).toEqual(['1 a after 0', '2 b after 1', '3 c after 2']);
    });

    test('a failed transaction does not hold up the next', async () => {
      const failed = store.transact(async () => Promise.reject(new Error('no')));
      const next = append('site', row('one'));
      await expect(failed).rejects.toThrow('no');
      expect((await next)[0]?.seq).toBe(1);
    });

    test('keeps the newest signature of each device', async () => {
      await append('site', row('one'));
      const signed = (device: string, seq: number) => ({
        device,
        seq,
        hashes: [hashOf('one'), hashOf('two')],
        signature: bytes(`${device}${seq}`),
      });
      await store.transact(async (tx) => {
        await tx.keepSignature('site', signed('d1', 4));
        await tx.keepSignature('site', signed('d2', 5));
        await tx.keepSignature('site', signed('d1', 6));
        await tx.keepSignature('site', signed('d1', 2));
      });
      expect(await store.transact((tx) => tx.signatures('site'))).toEqual([signed('d1', 6), signed('d2', 5)]);
      expect(await store.transact((tx) => tx.signatures('staff'))).toEqual([]);
    });

    test('keeps the newest snapshot of a stream', async () => {
      await append('site', row('one'));
      await store.transact(async (tx) => {
        await tx.putSnapshot({ stream: 'site', seq: 1, bytes: bytes('early') });
        await tx.putSnapshot({ stream: 'site', seq: 7, bytes: bytes('late') });
        await tx.putSnapshot({ stream: 'site', seq: 3, bytes: bytes('middle') });
      });
      expect(await store.transact((tx) => tx.newestSnapshot('site'))).toEqual({
        stream: 'site',
        seq: 7,
        bytes: bytes('late'),
      });
      expect(await store.transact((tx) => tx.newestSnapshot('staff'))).toBe(null);
    });

    test('keeps no snapshot of a stream that is not there', async () => {
      await append('site', row('one'));
      const put = store.transact((tx) => tx.putSnapshot({ stream: 'staff', seq: 1, bytes: bytes('x') }));
      await expect(put).rejects.toThrow('there is no stream staff');
      expect(await store.transact((tx) => tx.newestSnapshot('site'))).toBe(null);
    });

    test('keeps small records by space and key', async () => {
      await store.transact(async (tx) => {
        await tx.putRecord('link', 'b', bytes('2'));
        await tx.putRecord('link', 'a', bytes('1'));
        await tx.putRecord('meta', 'a', bytes('3'));
        await tx.putRecord('link', 'a', bytes('4'));
        await tx.deleteRecord('link', 'b');
      });
      expect(await store.transact((tx) => tx.records('link'))).toEqual([{ key: 'a', value: bytes('4') }]);
      expect(await store.transact((tx) => tx.getRecord('link', 'b'))).toBe(null);
    });

    test('any mixture of appends and failures leaves gapless numbers and every acknowledged row once', async () => {
      let runs = 0;
      const step = fc.record({
        stream: fc.constantFrom('s1', 's2'),
        names: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 5 }),
        fails: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
          runs += 1;
          const expected = new Map<string, string[]>();
          for (const { stream, names, fails } of steps) {
            const name = `${stream}:${runs}`;
            const work = store.transact(async (tx) => {
              await tx.append(
                name,
                'log',
                names.map((each) => row(`${each}`)),
              );
              if (fails) throw new Error('planned');
            });
            if (fails) await expect(work).rejects.toThrow('planned');
            else {
              await work;
              const known = expected.get(name) ?? [];
              for (const each of names) if (!known.includes(`${each}`)) known.push(`${each}`);
              expected.set(name, known);
            }
          }
          for (const [name, known] of expected)
            expect(await all(name)).toEqual(known.map((each, at) => `${at + 1} ${each}`));
        }),
        { numRuns: 20 },
      );
    });
  });
}
