import { existsSync } from 'node:fs';
import { Piscina } from 'piscina';

/** What a thread can be asked for, by name: the exports of its script. */
type Work = Readonly<Record<string, (task: never) => unknown>>;

/** Threads that do the work of one script. */
export interface ThreadPool<Works extends Work> {
  /** Tasks and answers are copied between threads. */
  run<Name extends keyof Works & string>(
    name: Name,
    task: Parameters<Works[Name]>[0],
  ): Promise<ReturnType<Works[Name]>>;
  close(): Promise<void>;
}

/**
 * Opens threads that run what a script exports. An event loop that computed by itself would answer
 * nobody meanwhile, and a queue would take its worker for dead.
 *
 * @param script The built script of the threads.
 * @param work The same exports, for where there is no build.
 * @param threads How many at most; those beyond `warm` start when they are needed.
 */
export function openThreadPool<Works extends Work>(
  script: string,
  work: Works,
  threads: number,
  warm = 0,
): ThreadPool<Works> {
  // From sources, without a build, there is no script to load: tests of these rooms work here.
  const pool = existsSync(script)
    ? new Piscina({ filename: script, minThreads: warm, maxThreads: threads, idleTimeout: 60_000 })
    : null;
  return {
    run: async (name, task) =>
      (pool === null ? work[name]?.(task as never) : await pool.run(task, { name })) as ReturnType<
        Works[typeof name]
      >,
    close: async () => pool?.close(),
  };
}
