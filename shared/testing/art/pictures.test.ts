import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { svgOfPicture } from './picture.ts';
import { pictures } from './pictures.ts';

const folder = new URL('../../../public/art/', import.meta.url);
const drawn = pictures.map((picture) => ({ name: picture.name, svg: svgOfPicture(picture) }));

const idsOf = (svg: string): string[] => [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => String(match[1]));
const usesOf = (svg: string): string[] =>
  [...svg.matchAll(/(?:url\(|href=")#([^)"]+)/g)].map((match) => String(match[1]));

describe('the pictures of the shop', () => {
  test('the files under public/art are what the code draws, and nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual(drawn.map(({ name }) => `${name}.svg`).sort());
    const stale = drawn.filter(({ name, svg }) => readFileSync(new URL(`${name}.svg`, folder), 'utf8') !== svg);
    expect(stale.map(({ name }) => name)).toEqual([]);
  });

  test('every name is used once and says object, colour and look', () => {
    const names = drawn.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+){1,3}$/.test(name))).toEqual([]);
  });

  test('no picture weighs more than 9 KB', () => {
    expect(drawn.filter(({ svg }) => Buffer.byteLength(svg) > 9 * 1024).map(({ name }) => name)).toEqual([]);
  });

  test('each looks different', () => {
    const bodies = drawn.map(({ svg }) => svg.replaceAll(/\ba[0-9a-z]{1,4}(?=[0-9a-z]{1,3}[")])/g, 'a'));
    expect(new Set(bodies).size).toBe(drawn.length);
  });
});

describe('each file', () => {
  const without = (is: (svg: string) => boolean): string[] =>
    drawn.filter(({ svg }) => !is(svg)).map(({ name }) => name);

  test('stands alone: a square view, no font, script, bitmap or address', () => {
    const shape = /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="-?\d+ -?\d+ (\d+) \1">.*<\/svg>\n$/s;
    const foreign = /<(text|script|image|style|foreignObject)|font-family|data:|undefined|null|NaN/;
    expect(without((svg) => shape.test(svg) && !foreign.test(svg) && svg.match(/https?:/g)?.length === 1)).toEqual([]);
  });

  test('defines each id once, uses every one and no other', () => {
    const sound = (svg: string): boolean => {
      const ids = idsOf(svg);
      const uses = new Set(usesOf(svg));
      return new Set(ids).size === ids.length && ids.length === uses.size && ids.every((id) => uses.has(id));
    };
    expect(without(sound)).toEqual([]);
  });
});

test('ids of two pictures never meet in one page', () => {
  const owners = new Map<string, string>();
  for (const { name, svg } of drawn) {
    for (const id of idsOf(svg)) {
      expect(owners.get(id) ?? name, id).toBe(name);
      owners.set(id, name);
    }
  }
});
