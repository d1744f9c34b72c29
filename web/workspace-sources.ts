import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);

/**
 * Reads the workspace's own packages from their sources, through the doors that their `exports`
 * list. The `source` condition itself would also catch libraries of others that happen to name it.
 */
export function workspaceSources(): Plugin {
  return {
    name: 'workspace-sources',
    enforce: 'pre',
    resolveId(id) {
      const [, name, door] = /^(@ancrage\/[\w-]+)\/(.+)$/.exec(id) ?? [];
      if (name === undefined || door === undefined) return null;
      // Its folder is found through the manager's link, since a package opens no door to its own file.
      const folder = dirname(findManifest(name));
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        readonly exports: Readonly<Record<string, { readonly source: string }>>;
      };
      const target = manifest.exports[`./${door}`];
      if (!target) this.error(`"${id}" is no door of ${name}: list it in its exports.`);
      return join(folder, target.source);
    },
  };
}

function findManifest(name: string): string {
  const folders = require.resolve.paths(name) ?? [];
  for (const folder of folders) {
    try {
      return require.resolve(join(folder, name, 'package.json'));
    } catch {
      // Not in this one: the search goes up.
    }
  }
  throw new Error(`${name} is not installed`);
}
