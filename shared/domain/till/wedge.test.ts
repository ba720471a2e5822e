import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scan } from './scan.ts';
import { type WedgeKey, type WedgeState, idleWedge, scannerGap, stepWedge, waitingQuantity } from './wedge.ts';

type Stroke = Partial<WedgeKey> & { readonly key: string; readonly after: number };

const strokes = (keys: readonly string[], gap: number, more: Partial<WedgeKey> = {}): readonly Stroke[] =>
  keys.map((key) => ({ ...more, key, after: gap }));
/** A scanner: the first character comes any time after, the others and Enter 8 ms apart. */
const scanned = (
  code: string,
  more: Partial<WedgeKey> & { readonly after?: number; readonly end?: string } = {},
): readonly Stroke[] => {
  const { after = 500, end = 'Enter', ...key } = more;
  return [...code.split(''), end].map((each, i) => ({ ...key, key: each, after: i === 0 ? after : 8 }));
};
const typed = (text: string, more: Partial<WedgeKey> = {}): readonly Stroke[] => strokes(text.split(''), 120, more);

type Played = {
  readonly state: WedgeState;
  readonly scans: readonly Scan[];
  readonly field: string;
  readonly passed: string;
  readonly now: number;
};

/** A caller that does as it is told: a field that takes characters, and what else reached the page. */
function play(all: readonly Stroke[]): Played {
  let [state, now, field, passed] = [idleWedge, 10_000, '', ''];
  const scans: Scan[] = [];
  for (const { after, ...stroke } of all) {
    now += after;
    const key: WedgeKey = { at: now, composing: false, modified: false, inField: false, ...stroke };
    const step = stepWedge(state, key);
    state = step.state;
    if (!step.swallow && key.inField && key.key.length === 1) field += key.key;
    else if (!step.swallow) passed += key.key.length === 1 ? key.key : `<${key.key}>`;
    if (step.takeBack > 0) field = field.slice(0, -step.takeBack);
    if (step.scan) scans.push(step.scan);
  }
  return { state, scans, field, passed, now };
}
const scansOf = (all: readonly Stroke[]) => play(all).scans;

describe('a scanner', () => {
  test('is heard with nothing in focus', () => {
    expect(scansOf(scanned('6901234567892'))).toEqual([{ code: '6901234567892', quantity: 1 }]);
  });

  test('is heard code after code', () => {
    expect(scansOf([...scanned('TEA-1'), ...scanned('CUP-22'), ...scanned('TEA-1')]).map(({ code }) => code)).toEqual([
      'TEA-1',
      'CUP-22',
      'TEA-1',
    ]);
  });

  test('may end in Tab, and may take a breath before its Enter', () => {
    expect(scansOf(scanned('6901234567892', { end: 'Tab' }))).toHaveLength(1);
    const slowEnter = [...scanned('6901234567892').slice(0, -1), { key: 'Enter', after: 90 }];
    expect(scansOf(slowEnter)).toHaveLength(1);
    const slowTab = [...scanned('6901234567892').slice(0, -1), { key: 'Tab', after: 80 }];
    expect(scansOf(slowTab)).toEqual([]);
  });

  test('over Bluetooth leaves up to 80 ms between its characters', () => {
    const slow = '6901234567892'.split('').map((key, i) => ({ key, after: i === 0 ? 500 : 75 }));
    expect(scansOf([...slow, { key: 'Enter', after: 75 }])).toHaveLength(1);
  });

  test.each(['Enter', 'Tab'])('that ends its line twice (%s) presses nothing with the second', (key) => {
    const { scans, passed } = play([...scanned('6901234567892'), { key, after: 8 }, { key, after: 8 }]);
    expect(scans).toHaveLength(1);
    expect(passed).toBe('6');
    expect(play([...scanned('6901234567892'), { key, after: 150 }]).passed).toBe(`6<${key}>`);
  });

  test('keeps its quantity of one where the scan before it ended twice', () => {
    const twice = [...scanned('TEA-1'), { key: 'Enter', after: 8 }, ...scanned('TEA-1', { after: 60 })];
    expect(scansOf(twice)).toEqual([
      { code: 'TEA-1', quantity: 1 },
      { code: 'TEA-1', quantity: 1 },
    ]);
  });

  test.each(['7', '12', '123'])('that reads the short code %s neither counts nor pays', (code) => {
    const steps = scanned(code);
    expect(play(steps)).toMatchObject({ scans: [], passed: code.slice(0, 1) });
    expect(play([...steps, { key: 'Enter', after: 8 }]).passed).toBe(code.slice(0, 1));
    expect(play(strokes([...code.split(''), 'Enter'], 120)).passed).toBe(`${code}<Enter>`);
  });

  test('holds Shift for its capitals', () => {
    const capitals = 'TEA1'.split('').flatMap((key, i): Stroke[] => [
      { key: 'Shift', after: i === 0 ? 500 : 4 },
      { key, after: 4 },
    ]);
    expect(scansOf([...capitals, { key: 'Enter', after: 8 }])).toEqual([{ code: 'TEA1', quantity: 1 }]);
  });

  test('gives its quantity itself', () => {
    expect(scansOf(scanned('3*6901234567892'))).toEqual([{ code: '6901234567892', quantity: 3 }]);
  });

  test('any code at any scanner’s speed is read whole, in a field or not, and leaves nothing behind', () => {
    const code = fc.stringMatching(/^[A-Z][A-Za-z0-9-]{3,30}$|^[0-9]{4,30}$/);
    fc.assert(
      fc.property(code, fc.integer({ min: 0, max: scannerGap - 1 }), fc.boolean(), (text, gap, inField) => {
        fc.pre(new Set(text).size > 1);
        const all = [...text.split(''), 'Enter'].map((key, i) => ({ key, inField, after: i === 0 ? 400 : gap }));
        const { scans, field } = play(all);
        expect(scans).toEqual([{ code: text, quantity: 1 }]);
        expect(field).toBe('');
      }),
    );
  });
});

describe('a person', () => {
  test('typing and pressing Enter is no scan', () => {
    const { scans, passed } = play([...typed('6901234567892'), { key: 'Enter', after: 120 }]);
    expect(scans).toEqual([]);
    expect(passed).toBe('6901234567892<Enter>');
  });

  test('two fingers falling together are no scan', () => {
    expect(scansOf([...typed('te'), { key: 'a', after: 5 }, { key: 'Enter', after: 20 }])).toEqual([]);
    expect(scansOf([...strokes(['a', 'b', 'c'], 10), { key: 'Enter', after: 10 }])).toEqual([]);
  });

  test('holding a key down is no scan, though it repeats as fast', () => {
    const held = [
      { key: '9', after: 500 },
      ...strokes(['9', '9', '9', '9', '9', '9'], 30),
      { key: 'Enter', after: 60 },
    ];
    expect(scansOf(held)).toEqual([]);
    expect(play(held.map((stroke) => ({ ...stroke, inField: true }))).field).toBe('9999999');
  });

  test('typing in a field keeps every character, at any rhythm without Enter', () => {
    const rhythm = fc.array(fc.tuple(fc.stringMatching(/^[a-z0-9* ]$/), fc.integer({ min: 0, max: 400 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(rhythm, (keys) => {
        const { field } = play(keys.map(([key, after]) => ({ key, after, inField: true })));
        expect(field).toBe(keys.map(([key]) => key).join(''));
      }),
    );
  });

  test('slower than a scanner is never a scan, whatever is pressed', () => {
    const keys = fc.array(
      fc.tuple(
        fc.constantFrom('1', '2', '*', 'a', 'Enter', 'Tab', 'Shift', 'Backspace'),
        fc.integer({ min: scannerGap, max: 400 }),
      ),
    );
    fc.assert(
      fc.property(keys, (all) => {
        expect(scansOf(all.map(([key, after]) => ({ key, after })))).toEqual([]);
      }),
    );
  });

  test('shortcuts with Ctrl, Alt or Meta are theirs', () => {
    const { scans, passed } = play([
      ...strokes(['6', '9', '0', '1', '2'], 5, { modified: true }),
      { key: 'Enter', after: 5 },
    ]);
    expect(scans).toEqual([]);
    expect(passed).toBe('69012<Enter>');
  });
});

describe('an input method', () => {
  test('composing fast is no scan', () => {
    const pinyin = strokes(['n', 'i', 'h', 'a', 'o', 'Enter'], 5, { composing: true, inField: true });
    expect(scansOf(pinyin)).toEqual([]);
  });

  test('its Enter ends no burst that came before', () => {
    expect(scansOf([...scanned('6901234567892').slice(0, -1), { key: 'Enter', after: 5, composing: true }])).toEqual(
      [],
    );
  });

  test('a key it swallowed breaks the burst', () => {
    expect(scansOf([...strokes(['6', '9', '0', 'Process', '1', '2'], 5), { key: 'Enter', after: 5 }])).toEqual([]);
  });
});

describe('a scan while a field has the focus', () => {
  test('is taken back out of it, what was written before stays', () => {
    const { scans, field } = play([
      ...typed('wool', { inField: true }),
      ...scanned('6901234567892', { inField: true }),
    ]);
    expect(scans.map(({ code }) => code)).toEqual(['6901234567892']);
    expect(field).toBe('wool');
  });

  test('its Enter does not send the form', () => {
    expect(play(scanned('6901234567892', { inField: true })).passed).toBe('');
  });

  test('takes only back what landed there, when the focus came in between', () => {
    const late = scanned('69012345').map((stroke, i) => ({ ...stroke, inField: i >= 3 }));
    const { scans, field } = play([...typed('wool', { inField: true }), ...late]);
    expect(scans.map(({ code }) => code)).toEqual(['69012345']);
    expect(field).toBe('wool');
  });

  test('without a field, only the first character reaches the page', () => {
    expect(play(scanned('6901234567892')).passed).toBe('6');
  });
});

describe('a quantity before the scan', () => {
  test('typed by hand belongs to it', () => {
    expect(scansOf([...typed('3*'), ...scanned('6901234567892')])).toEqual([{ code: '6901234567892', quantity: 3 }]);
    expect(scansOf([...typed('12*'), ...scanned('TEA-1')])).toEqual([{ code: 'TEA-1', quantity: 12 }]);
    expect(scansOf([...typed('3×'), ...scanned('TEA-1')])).toEqual([{ code: 'TEA-1', quantity: 3 }]);
  });

  test('belongs to one scan only', () => {
    expect(scansOf([...typed('3*'), ...scanned('TEA-1'), ...scanned('TEA-1')]).map(({ quantity }) => quantity)).toEqual(
      [3, 1],
    );
  });

  test('typed into a field is taken back with the code', () => {
    const { scans, field } = play([...typed('3*', { inField: true }), ...scanned('6901234567892', { inField: true })]);
    expect(scans).toEqual([{ code: '6901234567892', quantity: 3 }]);
    expect(field).toBe('');
  });

  test.each<[string, readonly Stroke[]]>([
    ['digits without a star', typed('33')],
    ['a star alone', typed('*')],
    ['five digits', typed('12345*')],
    ['a word', typed('tea 3')],
    ['one taken back with Backspace', [...typed('3*'), { key: 'Backspace', after: 200 }]],
    ['one given up with Escape', [...typed('3*'), { key: 'Escape', after: 200 }]],
    ['one ended with Enter', [...typed('3*'), { key: 'Enter', after: 200 }]],
  ])('is not %s', (_, before) => {
    expect(scansOf([...before, ...scanned('TEA-1')]).map(({ quantity }) => quantity)).toEqual([1]);
  });

  test('is forgotten after eight seconds', () => {
    expect(scansOf([...typed('3*'), ...scanned('TEA-1', { after: 8_000 })])).toEqual([{ code: 'TEA-1', quantity: 1 }]);
    expect(scansOf([...typed('3*'), ...scanned('TEA-1', { after: 7_999 })])).toEqual([{ code: 'TEA-1', quantity: 3 }]);
  });

  test('can be shown while it waits', () => {
    const { state, now } = play(typed('12*'));
    expect([waitingQuantity(state, now), waitingQuantity(state, now + 8_000)]).toEqual([12, null]);
    expect(waitingQuantity(play(typed('12')).state, now)).toBe(null);
    expect(waitingQuantity(idleWedge, 0)).toBe(null);
  });
});
