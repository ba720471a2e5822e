import { expect, test } from 'vitest';
import { parsePictures } from './taobao-pictures.ts';

test('pictures are the product’s own in their order, those of values, and those that lie beside the file', () => {
  const text = [
    'b:1:1:|https://p.example/b.jpg',
    'a:1:0:|https://p.example/a.jpg',
    'c:1:2:|',
    'd:2:0:1627207:28341|//p.example/d.jpg',
    'e:2:0:1627207:28320|',
  ].join(';');
  expect(parsePictures(`${text};`)).toEqual({
    urls: ['https://p.example/a.jpg', 'https://p.example/b.jpg'],
    urlByValue: new Map([['1627207:28341', 'https://p.example/d.jpg']]),
    sideNames: ['c', 'e'],
  });
});

test.each(['', ';;', 'name', 'a:9:0:|https://p.example/a.jpg', '|https://p.example/a.jpg'])(
  '%j holds none and costs nothing',
  (text) => {
    expect(parsePictures(text)).toEqual({ urls: [], urlByValue: new Map(), sideNames: [] });
  },
);

test('an address that is no picture’s is a picture beside the file', () => {
  expect(parsePictures('a:1:0:|javascript:x()')).toEqual({ urls: [], urlByValue: new Map(), sideNames: ['a'] });
});
