/**
 * A part of the tree with the directions its imports may take. A file belongs to the zone that names it most exactly;
 * a file of no zone is a violation, so that a new folder is a decision and not an accident.
 */
export type Zone = {
  readonly name: string;
  /** Folders (ending in `/`) and single files, from the root of the repository. */
  readonly holds: readonly string[];
  /** Names of zones, or `shared/domain/*`-like prefixes ending in `*`. A zone may always import itself. */
  readonly mayImport: readonly string[];
  /** Zones of which only types may be imported: nothing of them reaches the zone's bundle. */
  readonly mayImportTypesOf?: readonly string[];
  /** npm packages: none, any (but see package-homes.ts), or those named. */
  readonly packages: 'none' | 'any' | readonly string[];
  /** `node:` modules. */
  readonly node?: boolean;
  /** Each direct child, a file or a folder, stands alone: children never import each other. */
  readonly partsStandAlone?: boolean;
};

/** The zone that names the file most exactly. */
export function findZone(zones: readonly Zone[], path: string): Zone | undefined {
  let best: { readonly zone: Zone; readonly length: number } | undefined;
  for (const zone of zones)
    for (const held of zone.holds) {
      const inside = held.endsWith('/') ? path.startsWith(held) : path === held;
      if (inside && held.length > (best?.length ?? -1)) best = { zone, length: held.length };
    }
  return best?.zone;
}

/** Whether a list of zone names, some of them prefixes ending in `*`, covers the name. */
export const coversZone = (names: readonly string[], name: string): boolean =>
  names.some((each) => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : each === name));
