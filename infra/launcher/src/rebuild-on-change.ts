import { execFile } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import type { KeptProcess } from './kept-process';
import type { StartContext } from './start-context';
import { buildPath, runsCodeOf, serverProjects, type Project } from './workspace-projects';

/** An editor writes a file in several steps, a branch switch many files. */
const QUIET_MS = 120;

/**
 * Watches the sources of the api, the worker and what they are made of: a change builds its project
 * and restarts the processes that run it. A change that does not build leaves them as they are.
 *
 * @param processes The running processes by the name of their project.
 * @returns Ends the watch.
 */
export function rebuildOnChange(
  { root, progress }: StartContext,
  processes: Readonly<Record<string, KeptProcess>>,
): () => void {
  const projects = serverProjects(root);
  const changed = new Set<Project>();
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();

  const rebuild = async () => {
    const batch = [...changed];
    changed.clear();
    const built: Project[] = [];
    for (const project of batch) {
      const failure = await build(root, project);
      if (failure === undefined) built.push(project);
      else progress.say(`${failure}\n${project.name} n’a pas pu être construit.`);
    }
    for (const [name, running] of Object.entries(processes)) {
      if (!built.some((project) => runsCodeOf(projects, name, project.name))) continue;
      await running.restart();
      progress.say(`${name} relancé (${built.map((project) => project.name).join(', ')}).`);
    }
  };
  const watchers = projects.map((project) =>
    watch(join(project.folder, 'src'), { recursive: true }, (_, file) => {
      if (file === null || !file.endsWith('.ts') || file.endsWith('.test.ts')) return;
      changed.add(project);
      clearTimeout(timer);
      timer = setTimeout(() => (work = work.then(rebuild)), QUIET_MS);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** Runs a project's own build; its output when it failed. */
function build(root: string, { folder, build: command }: Project): Promise<string | undefined> {
  const env = { ...process.env, PATH: buildPath(root) };
  return new Promise((resolve) => {
    execFile('sh', ['-c', command], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve(error === null ? undefined : `${stdout}${stderr}`.trim()),
    );
  });
}
