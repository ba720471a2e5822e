/** Pictures by the hex SHA-256 of their content. */
export type MediaStore = {
  readonly put: (bytes: Uint8Array, type: string) => Promise<string>;
  readonly get: (hash: string) => Promise<{ readonly bytes: Uint8Array; readonly type: string } | null>;
};
