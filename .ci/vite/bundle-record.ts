import { relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { Bundle, Chunk } from '../bundle/bundle.ts';

type Written = { type: string; fileName: string };

/** Keeps what the client build wrote, chunk by chunk, for the precache lists and the checks after it. */
export function bundleRecord(): Plugin & { readonly recorded: () => Bundle } {
  let bundle: Bundle | undefined;
  let root = process.cwd();
  const fromRoot = (id: string) => relative(root, id.replace(/^\0/, '').replace(/\?.*$/, '')).split(sep).join('/');
  return {
    name: 'bundle-record',
    recorded: () => {
      if (!bundle) throw new Error('the client was not built');
      return bundle;
    },
    configResolved(config) {
      root = config.root;
    },
    applyToEnvironment: (environment) => environment.name === 'client',
    writeBundle(_, output) {
      const written: Written[] = Object.values(output);
      const chunks = Object.values(output).flatMap((each): Chunk[] => {
        if (each.type !== 'chunk') return [];
        const styles = [...(each.viteMetadata?.importedCss ?? [])];
        return [
          {
            file: each.fileName,
            source: each.facadeModuleId ? fromRoot(each.facadeModuleId) : null,
            imports: each.imports,
            dynamicImports: each.dynamicImports,
            styles,
            modules: each.moduleIds.map(fromRoot),
          },
        ];
      });
      bundle = { chunks, files: written.map((each) => each.fileName) };
    },
  };
}
