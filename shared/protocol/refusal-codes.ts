/** Why the append gate refused a row. Final unless named `gap` (send the rows before it first) or `busy` (try again). */
export type RefusalCode =
  | 'too-large'
  | 'malformed'
  | 'not-a-change'
  | 'unknown-stream'
  | 'not-allowed'
  | 'wrong-writer'
  | 'bad-signature'
  | 'forbidden-path'
  | 'missing-dependency'
  | 'invalid-document'
  | 'number-used'
  | 'gap'
  | 'busy';
