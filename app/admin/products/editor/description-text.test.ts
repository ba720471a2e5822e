import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../shared/domain/catalog/block.ts';
import { blocksFromText, textFromBlocks } from './description-text.ts';

const rich: readonly Block[] = [
  { type: 'heading', level: 2, runs: [{ text: '手工拉坯' }] },
  { type: 'paragraph', runs: [{ text: '每只', strong: true }, { text: '釉色不同' }] },
  { type: 'image', ref: 'media:abc', alt: '' },
  { type: 'list', ordered: false, items: [[{ text: '微波炉可用' }], [{ text: '洗碗机可用' }]] },
  { type: 'list', ordered: true, items: [[{ text: '温杯' }], [{ text: '投茶' }]] },
  { type: 'table', rows: [[[{ text: '容量' }], [{ text: '320 ml' }]]] },
];

describe('a description as text', () => {
  test('reads as a person writes', () => {
    expect(textFromBlocks(rich)).toBe(
      ['# 手工拉坯', '每只釉色不同', '⟦3⟧', '- 微波炉可用\n- 洗碗机可用', '1. 温杯\n2. 投茶', '⟦6⟧'].join('\n\n'),
    );
  });

  test('not touched, comes back as the very same blocks, formatting and pictures included', () => {
    expect(blocksFromText(textFromBlocks(rich), rich)).toEqual(rich);
  });

  test('edited in one part, keeps the others as they were', () => {
    const text = textFromBlocks(rich).replace('手工拉坯', '手作').replace('\n\n⟦6⟧', '');
    expect(blocksFromText(text, rich)).toEqual([
      { type: 'heading', level: 2, runs: [{ text: '手作' }] },
      ...rich.slice(1, 5),
    ]);
  });

  test('pictures may be moved', () => {
    expect(blocksFromText('⟦3⟧\n\n新的一段', rich)).toEqual([
      rich[2],
      { type: 'paragraph', runs: [{ text: '新的一段' }] },
    ]);
  });

  test('a mark of nothing is dropped, markup stays text', () => {
    expect(blocksFromText('⟦9⟧\n\n<b>bold</b> [x](javascript:1)', rich)).toEqual([
      { type: 'paragraph', runs: [{ text: '<b>bold</b> [x](javascript:1)' }] },
    ]);
  });

  test('empty text is no blocks', () => {
    expect(blocksFromText(' \n\n \n', rich)).toEqual([]);
  });

  test('whatever is typed, writing it out and reading it again gives the same', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z#\-. 1\n]{0,20}$/), { maxLength: 5 }), (parts) => {
        const blocks = blocksFromText(parts.join('\n\n'), []);
        expect(blocksFromText(textFromBlocks(blocks), [])).toEqual(blocks);
      }),
    );
  });
});
