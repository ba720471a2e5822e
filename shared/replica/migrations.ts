import { change, getLastLocalChange, init } from './automerge.ts';

/** The actor of what every document begins with; no device's id is all zeros. */
const founder = '0'.repeat(32);

type Constants = Readonly<Record<string, number>>;

/**
 * What each version of a kind of document adds, oldest first. A step adds constants only, under keys that no writer of a
 * shop may touch (`#…`), so its bytes are the same whatever a document holds. Never edit a step: add one.
 */
const steps: Readonly<Record<'site' | 'catalog', readonly Constants[]>> = {
  site: [{ '#kind/site': 1, '#version': 1 }],
  catalog: [{ '#kind/catalog': 1, '#version': 1 }],
};

const changesOfSteps = (kind: keyof typeof steps) => {
  let made: readonly Uint8Array[] | null = null;
  return (): readonly Uint8Array[] => {
    made ??= makeChanges(steps[kind]);
    return made;
  };
};

function makeChanges(constants: readonly Constants[]): readonly Uint8Array[] {
  let doc = init<Record<string, number>>({ actor: founder });
  return constants.map((step) => {
    doc = change(doc, { time: 0 }, (root) => {
      for (const key of Object.keys(step).sort()) root[key] = step[key] ?? 0;
    });
    const bytes = getLastLocalChange(doc);
    if (bytes === undefined) throw new Error('a migration changes something');
    return bytes;
  });
}

/** The changes of each kind's steps; Automerge must have been started. */
export const migrations = { site: changesOfSteps('site'), catalog: changesOfSteps('catalog') } as const;

/** True for the keys that only migrations write. */
export const isFoundersKey = (key: string): boolean => key.startsWith('#');
