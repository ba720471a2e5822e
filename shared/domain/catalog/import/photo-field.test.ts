import { expect, test } from 'vitest';
import { findPhoto, photoToField, samePhoto } from './photo-field.ts';

const photo = { ref: 'https://pictures.example/a.jpg', position: 1, alt: { en: 'A bowl', 'zh-CN': '碗' } } as const;

test('a picture reads back as it was written', () => {
  expect(findPhoto(photoToField(photo))).toEqual(photo);
});

test('the same picture is the same text, however its words are ordered', () => {
  expect(photoToField({ ...photo, alt: { 'zh-CN': '碗', en: 'A bowl' } })).toBe(photoToField(photo));
});

test.each([null, undefined, 7, true, '', 'no JSON', '{"ref":1}', 'null', '[]'])('%j is no picture', (field) => {
  expect(findPhoto(field)).toBeNull();
});

test('a picture that was fetched is still the same picture', () => {
  expect(samePhoto(photoToField(photo), photoToField({ ...photo, ref: 'media:abc' }))).toBe(true);
});

test('another place, other words or none at all is another', () => {
  const field = photoToField(photo);
  expect(samePhoto(field, photoToField({ ...photo, position: 2 }))).toBe(false);
  expect(samePhoto(field, photoToField({ ...photo, alt: { en: 'A cup' } }))).toBe(false);
  expect(samePhoto(field, null)).toBe(false);
  expect(samePhoto(null, null)).toBe(true);
});
