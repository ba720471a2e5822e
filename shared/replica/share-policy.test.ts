import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Role } from '../protocol/messages.ts';
import { type Reader, canRead, canWrite, canWritePath } from './share-policy.ts';

const device = '00112233445566aa';
const other = 'ffeeddccbbaa9988';
const as = (role: Role): Reader => ({ role, places: role === 'guest' ? [] : ['here'], person: 'me', device });

const streams = [
  'site',
  'catalog:07',
  `journal:here:${device}:1`,
  `journal:here:${other}:1`,
  `journal:there:${device}:1`,
  'alloc:here',
  'alloc:there',
  'orders:here:1',
  'orders:there:1',
  'mine:me',
  'mine:you',
  'staff',
  'contact:here',
  'contact:there',
  'shelf:07',
  'shelf:site',
  'nothing:here',
  'catalog:64',
  'site:1',
];

const table = (role: Role) =>
  streams
    .filter((stream) => canRead(as(role), stream) || canWrite(as(role), stream))
    .map((stream) => `${canRead(as(role), stream) ? 'r' : '-'}${canWrite(as(role), stream) ? 'w' : '-'} ${stream}`);

describe('who may read and write what', () => {
  test('the owner reads everything of the shop but other people’s own streams, and writes documents and own journals', () => {
    expect(table('owner')).toEqual([
      'rw site',
      'rw catalog:07',
      `rw journal:here:${device}:1`,
      `r- journal:here:${other}:1`,
      `rw journal:there:${device}:1`,
      'r- alloc:here',
      'r- alloc:there',
      'r- orders:here:1',
      'r- orders:there:1',
      'r- staff',
      'r- contact:here',
      'r- contact:there',
      'r- shelf:07',
      'r- shelf:site',
    ]);
  });

  test('a clerk sees the places they work at and writes their own journal there', () => {
    expect(table('clerk')).toEqual([
      'r- site',
      'r- catalog:07',
      `rw journal:here:${device}:1`,
      `r- journal:here:${other}:1`,
      'r- alloc:here',
      'r- orders:here:1',
      'r- staff',
      'r- contact:here',
      'r- shelf:07',
      'r- shelf:site',
    ]);
  });

  test('the console writes products and its own journal and reads nothing personal', () => {
    expect(table('console')).toEqual([
      'rw site',
      'rw catalog:07',
      `rw journal:here:${device}:1`,
      `rw journal:there:${device}:1`,
      'r- shelf:07',
      'r- shelf:site',
    ]);
  });

  test('a guest reads the shelf and what is theirs, and writes no stream', () => {
    expect(table('guest')).toEqual(['r- mine:me', 'r- shelf:07', 'r- shelf:site']);
  });

  test('the console touches the site document only where product groups stand', () => {
    expect(canWritePath(as('console'), 'site', 'category/tea/name@en')).toBe(true);
    expect(canWritePath(as('console'), 'site', 'name@en')).toBe(false);
    expect(canWritePath(as('owner'), 'site', 'name@en')).toBe(true);
    expect(canWritePath(as('clerk'), 'site', 'category/tea/name@en')).toBe(false);
  });

  test('no name that is not a stream gives a right to anybody', () => {
    const roles: Role[] = ['owner', 'clerk', 'console', 'guest'];
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...roles), (name, role) => {
        fc.pre(!streams.includes(name) && !/^(site|staff|catalog|journal|alloc|orders|mine|contact|shelf)/.test(name));
        return !canRead(as(role), name) && !canWrite(as(role), name);
      }),
    );
  });
});
