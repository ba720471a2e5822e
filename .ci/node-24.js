// JavaScript, not TypeScript: an older Node must be able to read it and say what is missing.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [node, , script, ...rest] = process.argv;
if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(
    `Counterpart needs Node 24 or newer, and this is Node ${process.versions.node}: install a newer one, or on Linux run "npm install" without --omit=optional, which brings one along.`,
  );
  process.exit(1);
}
process.argv = [node, resolve(script), ...rest];
await import(pathToFileURL(resolve(script)).href);
