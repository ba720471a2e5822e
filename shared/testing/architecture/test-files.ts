/** A test beside its source, or a contract suite that the tests of several adapters run. */
export const isTestFile = (path: string): boolean => /\.(test|contract)\.tsx?$/.test(path);
