import { expect, test } from 'vitest';
import { readProductFile } from './read-product-file.ts';

const headers = 'title\tcid\tprice\tnum\tdescription\tskuProps\tnum_id\touter_id\tapprove_status';

async function keysOf(...prices: readonly string[]): Promise<readonly unknown[]> {
  const rows = prices.map((price) => `青瓷茶壶\t1\t${price}\t3\t\t\t\t\t1`);
  const read = await readProductFile(new TextEncoder().encode([headers, ...rows].join('\n')), { currency: 'CNY' });
  if (!read.ok) throw new Error(read.refusal.type);
  return [...read.value.drafts.map(({ identity }) => identity), ...read.value.rejected.map(({ reason }) => reason)];
}

test('a product without numbers is the same however its price is written', async () => {
  expect(await keysOf('128')).toEqual(await keysOf('128.00'));
  expect(await keysOf('¥128')).toEqual(await keysOf(' 128.0 '));
  expect(await keysOf('128')).not.toEqual(await keysOf('129'));
});

test('twice in one file it is one product', async () => {
  expect(await keysOf('128', '128.00')).toEqual([
    { type: 'key', key: 'title:["青瓷茶壶",12800]' },
    { code: 'duplicate-product', firstLine: 2 },
  ]);
});
