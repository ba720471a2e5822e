import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createInMemoryStore } from '../adapters/in-memory-store.ts';
import type { Server } from '../server.ts';
import { createTestServer, testFounding } from '../testing/test-server.ts';
import { foundShop } from './found-shop.ts';
import { newShop } from './new-shop.ts';
import { type OpenOptions, openShop } from './open-shop.ts';
import { describeLinks } from './print-links.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpart-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The demonstration has goods, an own shop has none. */
const founding = async (demonstration: boolean) => (demonstration ? testFounding() : newShop);
const open = (demonstration: boolean, more: Partial<OpenOptions> = {}): Promise<Server> =>
  openShop({
    folder,
    pages: null,
    assets: null,
    log: { info: () => undefined, error: () => undefined },
    config: { publicUrl: '', origins: [], consoleSecret: null, version: '', demonstration },
    founding,
    ...more,
  });
const begin = (demonstration: boolean) =>
  expect(
    open(demonstration, {
      founding: async () => {
        throw new Error('killed');
      },
    }),
  ).rejects.toThrow('killed');

describe('a founding that was cut short', () => {
  test.each([
    ['an own shop', false, 0],
    ['the demonstration', true, 2],
  ])('of %s is finished as that, whatever this start would have begun', async (_name, demonstration, products) => {
    await begin(demonstration);
    const server = await open(!demonstration);
    expect(server.shop.demonstration).toBe(demonstration);
    expect(server.shelf.products()).toHaveLength(products);
    await server.close();
  });

  test('of an own shop is finished by the start that asks for one; then the folder is taken', async () => {
    await begin(false);
    await (await open(false, { onlyNew: true })).close();
    await expect(open(false, { onlyNew: true })).rejects.toThrow(
      `The folder ${folder} holds a shop already; --empty needs a folder without one.`,
    );
  });

  test('of the demonstration is not what an own shop may begin in', async () => {
    await begin(true);
    await expect(open(false, { onlyNew: true })).rejects.toThrow('holds a shop already');
  });

  test('leaves no device behind: an own shop still gives its owner a link', async () => {
    const store = createInMemoryStore();
    const first = await createTestServer({ store, founding: null });
    let left = 3;
    const gate: Server['gate'] = {
      put: (...batch) => {
        left -= 1;
        if (left < 0) throw new Error('killed');
        return first.server.gate.put(...batch);
      },
    };
    await expect(
      foundShop({ clock: first.clock, random: first.random }, { ...first.server, gate }, testFounding()),
    ).rejects.toThrow('killed');
    const second = await createTestServer({ store, founding: newShop, seed: 2 });
    const lines = await describeLinks(second.server, 'http://x');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['Storefront', 'Owner', 'Each']);
    expect(second.server.devices.all().every(({ revokedAt }) => revokedAt !== null)).toBe(true);
  });
});
