import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A project whose code runs in the api or the worker. */
export interface Project {
  readonly name: string;
  readonly folder: string;
  /** The command of its `build` script. */
  readonly build: string;
  /** Names of the workspace's projects that it imports. */
  readonly uses: readonly string[];
}

const NAME_PREFIX = '@ancrage/';

/** The projects that the two processes are made of. */
export function serverProjects(root: string): Project[] {
  const folders = ['shared', 'scoring'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(root, group, name)),
  );
  return [join(root, 'api'), ...folders]
    .filter((folder) => existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'src')))
    .map(readProject);
}

/** Says whether a project runs another one's code, its own included. */
export function runsCodeOf(projects: readonly Project[], name: string, changed: string): boolean {
  if (name === changed) return true;
  const uses = projects.find((project) => project.name === name)?.uses ?? [];
  return uses.some((used) => runsCodeOf(projects, used, changed));
}

/** Where npm would look for the programs of a build script. */
export function buildPath(root: string): string {
  return [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
}

function readProject(folder: string): Project {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  const { name, scripts, dependencies } = JSON.parse(text) as {
    name: string;
    scripts?: Record<string, string>;
    dependencies?: Record<string, string>;
  };
  return {
    name: name.slice(NAME_PREFIX.length),
    folder,
    build: scripts?.build ?? '',
    uses: Object.keys(dependencies ?? {})
      .filter((dependency) => dependency.startsWith(NAME_PREFIX))
      .map((dependency) => dependency.slice(NAME_PREFIX.length)),
  };
}
