/**
 * The part of papaparse that is used here. Its published types load all of Node's, which would open the clock and the
 * disk to every file of this project. The minified build is named because it alone does not ask for Node's streams.
 */
declare module 'papaparse/papaparse.min.js' {
  type StepResult = {
    readonly data: string[];
    readonly errors: readonly { readonly code: string }[];
    /** `cursor`: where in the text the row ends, its line break included. */
    readonly meta: { readonly cursor: number };
  };
  type StepConfig = {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly fastMode: false;
    readonly step: (result: StepResult, parser: { readonly abort: () => void }) => void;
  };
  const papa: { readonly parse: (text: string, config: StepConfig) => void };
  export default papa;
}
