/** Why a store could not be opened: a state of the machine that its owner must put right, never a bug. */
export class StoreProblem extends Error {
  readonly kind: 'damaged' | 'not-writable' | 'newer';

  constructor(kind: StoreProblem['kind'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreProblem';
    this.kind = kind;
  }
}
