import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
};
// 价格 in GBK.
const gbk = Uint8Array.of(0xbc, 0xdb, 0xb8, 0xf1, 0x2c, 0x31);

describe('a file’s bytes', () => {
  test.each([
    ['UTF-8', utf8('价格,1'), 'utf-8', '价格,1'],
    ['UTF-8 with a mark', utf8('\ufeffa,b'), 'utf-8', 'a,b'],
    ['UTF-16LE with a mark', utf16('\ufeff价格,1', true), 'utf-16le', '价格,1'],
    ['UTF-16LE without one', utf16('价格,1', true), 'utf-16le', '价格,1'],
    ['UTF-16BE with a mark', utf16('\ufeff价格,1', false), 'utf-16be', '价格,1'],
    ['UTF-16BE without one', utf16('价格,1', false), 'utf-16be', '价格,1'],
    ['GBK', gbk, 'gbk', '价格,1'],
    ['every kind of line end', utf8('a\r\nb\rc\nd'), 'utf-8', 'a\nb\nc\nd'],
  ])('%s', (_, bytes, encoding, text) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text, encoding } });
  });

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['white space', utf8(' \r\n\t\n'), 'empty'],
    ['a zip, which spreadsheets are', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00), 'spreadsheet'],
    ['an older spreadsheet', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'spreadsheet'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0xff, 0xff), 'not-text'],
    ['half a UTF-16 letter', Uint8Array.of(0xff, 0xfe, 0x41), 'not-text'],
    ['bytes that are no letters', Uint8Array.of(0xff, 0xff, 0xff, 0x80), 'not-text'],
  ])('%s is refused', (_, bytes, type) => {
    expect(decodeText(bytes)).toEqual({ ok: false, refusal: { type } });
  });

  test('more than 64 MB is refused', () => {
    const refusal = { type: 'too-large', megabytes: 64 };
    expect(decodeText(new Uint8Array(64 * 1024 * 1024 + 1))).toEqual({ ok: false, refusal });
  });
});
