import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressesOf, localAddress, readOptions } from './options.ts';

describe('options', () => {
  test('without any: this machine alone, port 8787, the folder data', () => {
    expect(readOptions({}, [])).toEqual({
      host: '127.0.0.1',
      port: 8787,
      folder: resolve('data'),
      publicUrl: null,
      empty: false,
      dist: null,
    });
  });

  test('as given', () => {
    const environment = {
      HOST: '0.0.0.0',
      PORT: '80',
      DATA_DIR: '/srv/shop',
      PUBLIC_URL: 'https://shop.example/',
      DIST_DIR: '/srv/app',
    };
    expect(readOptions(environment, ['--empty'])).toEqual({
      host: '0.0.0.0',
      port: 80,
      folder: '/srv/shop',
      publicUrl: 'https://shop.example',
      empty: true,
      dist: '/srv/app',
    });
  });

  test.each([
    [{ PORT: '-1' }],
    [{ PORT: '65536' }],
    [{ PORT: '80a' }],
    [{ PUBLIC_URL: 'ftp://shop.example' }],
    [{ PUBLIC_URL: 'https://shop.example/path' }],
    [{ PUBLIC_URL: 'shop' }],
  ])('%o cannot be meant', (environment) => {
    expect(() => readOptions(environment, [])).toThrow(/^(PORT|PUBLIC_URL) must be/);
  });
});

describe('addresses', () => {
  const from = (environment: Record<string, string>) => addressesOf(readOptions(environment, []), 8787);

  test('of a server for this machine: every name of it', () => {
    expect(from({})).toEqual({
      url: 'http://localhost:8787',
      origins: ['http://localhost:8787', 'http://127.0.0.1:8787', 'http://[::1]:8787'],
    });
  });

  test('of a server behind a public address: that first', () => {
    expect(from({ PUBLIC_URL: 'https://shop.example' })).toMatchObject({ url: 'https://shop.example' });
    expect(from({ PUBLIC_URL: 'https://shop.example' }).origins[0]).toBe('https://shop.example');
  });

  test('of a server on one address of the network: that alone', () => {
    expect(from({ HOST: '192.168.1.5' })).toEqual({
      url: 'http://192.168.1.5:8787',
      origins: ['http://192.168.1.5:8787'],
    });
  });

  test('for programs of this machine', () => {
    expect(['127.0.0.1', '0.0.0.0', '::', '::1', '192.168.1.5'].map((host) => localAddress(host, 1))).toEqual([
      'http://127.0.0.1:1',
      'http://127.0.0.1:1',
      'http://[::1]:1',
      'http://[::1]:1',
      'http://192.168.1.5:1',
    ]);
  });
});
