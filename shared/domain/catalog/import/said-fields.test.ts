import { describe, expect, test } from 'vitest';
import {
  afterDrafts as after,
  identityDeps as deps,
  planDrafts as plan,
  shownFields,
  testDraft,
  testDraftVariant,
  withEdit,
} from '../../../testing/test-drafts.ts';
import type { DraftProduct } from './draft-product.ts';
import { photoIdOf } from './identity.ts';
import { emptyImportState as empty, type ImportState } from './import-state.ts';

describe('pictures', () => {
  const url = 'http://pictures.example/2.jpg';
  const withPhoto = (images: DraftProduct['images']) =>
    testDraft({ images, variants: [testDraftVariant({ imageUrl: url })] });
  const photosIn = (state: ImportState) => shownFields(state).filter((line) => /^(v\/)?photo/.test(line));

  test('are shown over https, under the id of the address as the file has it, and fetched from there', () => {
    const { images } = plan(empty, withPhoto([]));
    expect(images).toEqual([expect.objectContaining({ url, photo: photoIdOf(deps, url) })]);
    expect(photosIn(after(empty, withPhoto([])))).toEqual([
      `photo/${photoIdOf(deps, url)} = {"ref":"https://pictures.example/2.jpg","position":1,"alt":{}}`,
      `v/photo = ${photoIdOf(deps, url)}`,
    ]);
  });

  test('of a variant are not named where the product has no such picture', () => {
    expect(photosIn(after(empty, withPhoto(null)))).toEqual([]);
    const known = after(empty, withPhoto([]));
    expect(photosIn(after(known, withPhoto(null)))).toEqual(photosIn(known));
    const another = testDraft({
      images: null,
      variants: [testDraftVariant({ imageUrl: 'https://pictures.example/3.jpg' })],
    });
    expect(photosIn(after(known, another))).toEqual(photosIn(known));
  });

  test('that the owner took away are not named again', () => {
    const gone = withEdit(after(empty, withPhoto([])), /^photo\//, null);
    const added = testDraft({
      images: [],
      variants: [
        testDraftVariant({ imageUrl: url }),
        testDraftVariant({ line: 3, options: [{ name: 'Size', value: 'Large' }], imageUrl: url }),
      ],
    });
    expect(plan(gone, added).writes.filter(({ field }) => field.endsWith('/photo'))).toEqual([]);
  });
});
