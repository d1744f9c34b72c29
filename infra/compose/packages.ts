import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The folders of the repository's projects, as npm finds them. */
export function workspaceFolders(root: string): string[] {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    workspaces: readonly string[];
  };
  return workspaces
    .flatMap((pattern) => {
      const group = /^(.+)\/\*$/.exec(pattern)?.[1];
      return group === undefined
        ? [pattern]
        : readdirSync(join(root, group)).map((name) => `${group}/${name}`);
    })
    .filter((folder) => existsSync(join(root, folder, 'package.json')));
}

/** The folders of some projects and of every project that they depend on. */
export function packagesOf(root: string, names: readonly string[]): string[] {
  const manifests = new Map(
    workspaceFolders(root).map((folder) => {
      const text = readFileSync(join(root, folder, 'package.json'), 'utf8');
      const manifest = JSON.parse(text) as Manifest;
      return [manifest.name, { folder, uses: Object.keys(manifest.dependencies ?? {}) }] as const;
    }),
  );
  const found = new Set<string>();
  const visit = (name: string): void => {
    const project = manifests.get(name);
    if (!project || found.has(project.folder)) return;
    found.add(project.folder);
    project.uses.forEach(visit);
  };
  names.forEach(visit);
  return [...found];
}
