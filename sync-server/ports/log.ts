/** Where the server tells its operator what happened: never personal data, keys or tokens. */
export type Log = {
  readonly info: (facts: Readonly<Record<string, unknown>>, sentence: string) => void;
  readonly error: (facts: Readonly<Record<string, unknown>>, sentence: string) => void;
};
