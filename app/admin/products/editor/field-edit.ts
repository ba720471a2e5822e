import { type Accessor, createSignal } from 'solid-js';

/** A refusal's sentence; null once the text is saved. */
export type Saved = string | null;

/** Where a text goes: what stood there when its first letter was typed, and who writes it. */
export type EditTarget = {
  readonly saved: string;
  readonly save: (text: string) => Saved | Promise<Saved>;
};

export type FieldEdit = {
  /** What is typed and not saved yet; null shows what is saved. */
  readonly typed: Accessor<string | null>;
  /** Why the text was not taken. */
  readonly refused: Accessor<Saved>;
  /** `target` is asked at the first letter only: a text belongs to the field it was begun in, whatever that shows later. */
  readonly input: (text: string, target: () => EditTarget) => void;
  /** Saves what is typed, once; it stays until it is taken. */
  readonly commit: () => void;
  /** The field goes away: saves what was not offered yet. */
  readonly leave: () => void;
};

/** A text being typed into one field that saves itself. */
export function createFieldEdit(): FieldEdit {
  const [typed, setTyped] = createSignal<string | null>(null);
  const [refused, setRefused] = createSignal<Saved>(null);
  let text: string | null = null;
  let target: EditTarget | null = null;
  let offered: string | null = null;
  const show = (next: string | null) => {
    text = next;
    setTyped(next);
    if (next === null) target = null;
  };
  const settle = (tried: string, refusal: Saved) => {
    if (offered === tried) offered = null;
    if (text !== tried) return;
    setRefused(refusal);
    if (refusal === null) show(null);
  };
  const commit = () => {
    if (text === null || target === null || text === offered) return;
    const tried = text;
    if (tried === target.saved) {
      setRefused(null);
      return show(null);
    }
    offered = tried;
    const done = target.save(tried);
    if (done instanceof Promise) void done.then((refusal) => settle(tried, refusal));
    else settle(tried, done);
    return undefined;
  };
  return {
    typed,
    refused,
    input: (next, where) => {
      target ??= where();
      setRefused(null);
      show(next);
    },
    commit,
    leave: () => {
      if (refused() === null) commit();
    },
  };
}
