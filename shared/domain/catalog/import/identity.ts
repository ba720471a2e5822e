import { bytesToHex } from '../../../kernel/bytes.ts';
import { idFromHash } from '../../../kernel/ids.ts';
import type { ImportSource, VariantKey } from './draft-product.ts';
import { fold } from '../fold.ts';
import { optionValueKey } from './option-value-key.ts';

/** SHA-256 (FIPS 180-4) of some bytes; a dependency, because the domain has no library. */
type Sha256 = (bytes: Uint8Array) => Uint8Array;

export type IdentityDeps = { readonly sha256: Sha256 };

const encoder = new TextEncoder();

// JSON keeps the parts apart: no text can end one part and begin the next.
const idOf = (deps: IdentityDeps, ...parts: readonly string[]): string =>
  idFromHash(deps.sha256(encoder.encode(JSON.stringify(parts))));

/** UUIDv8 of an imported product: the same shop, source and external key give the same id on every device. */
export function productIdOf(deps: IdentityDeps, site: string, source: ImportSource, externalKey: string): string {
  return idOf(deps, 'product', site, source, externalKey);
}

/**
 * UUIDv8 of a variant: by the other shop's id, else SKU, else its folded option values in option order. A variant made
 * by hand uses the `options` form too, so that it meets the same variant made or imported elsewhere.
 */
export function variantIdOf(
  deps: IdentityDeps,
  product: string,
  key: VariantKey,
  optionLabels: readonly string[],
): string {
  switch (key.type) {
    case 'external':
      return idOf(deps, 'variant', product, 'external', key.id);
    case 'sku':
      return idOf(deps, 'variant', product, 'sku', key.sku);
    case 'options':
      return idOf(deps, 'variant', product, 'options', ...optionLabels.map(optionValueKey));
  }
}

/** The id of the one opening movement that a source may bring for a variant at a place. */
export function openingIdOf(deps: IdentityDeps, source: ImportSource, variant: string, place: string): string {
  return idOf(deps, 'opening', source, variant, place);
}

/** The id of a category that came in by its name: one category however the name is spaced or cased. */
export function categoryIdOf(deps: IdentityDeps, site: string, name: string): string {
  return idOf(deps, 'category', site, fold(name));
}

/** The id of a picture that came in by its address: the first 16 hexadecimal digits of the address's SHA-256. */
export function photoIdOf(deps: IdentityDeps, url: string): string {
  return bytesToHex(deps.sha256(encoder.encode(url)).slice(0, 8));
}
