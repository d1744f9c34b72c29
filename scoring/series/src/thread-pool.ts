import { existsSync } from 'node:fs';
import { Piscina } from 'piscina';

/** What a thread can be asked for, by name: the exports of its script. */
type Work = Readonly<Record<string, (task: never) => unknown>>;

/** How the threads of a pool are started. */
export interface ThreadOptions {
  /** Threads that start at once; the others start when they are needed. */
  readonly warm?: number;
  /** What each thread finds as its `workerData`. */
  readonly settings?: unknown;
  /** The work waits for others, such as a database: between tasks a thread hears what they say. */
  readonly asksOthers?: boolean;
}

/** Threads that do the work of one script, each one task at a time. */
export interface ThreadPool<Works extends Work> {
  /** Tasks and answers are copied between threads. */
  run<Name extends keyof Works & string>(
    name: Name,
    task: Parameters<Works[Name]>[0],
  ): Promise<Awaited<ReturnType<Works[Name]>>>;
  /** Threads that have been started. */
  size(): number;
  close(): Promise<void>;
}

/**
 * Opens threads that run what a script exports. An event loop that computed by itself would answer
 * nobody meanwhile, and a queue would take its worker for dead.
 *
 * @param script The built script of the threads.
 * @param work The same exports, for where there is no build.
 * @param threads How many at most.
 */
export function openThreadPool<Works extends Work>(
  script: string,
  work: Works,
  threads: number,
  { warm = 0, settings, asksOthers = false }: ThreadOptions = {},
): ThreadPool<Works> {
  // From sources, without a build, there is no script to load: tests of these rooms work here.
  const pool = existsSync(script)
    ? new Piscina({
        filename: script,
        minThreads: warm,
        maxThreads: threads,
        idleTimeout: 60_000,
        workerData: settings,
        // Piscina would have a thread that waits for a task deaf to all else.
        atomics: asksOthers ? 'disabled' : 'sync',
      })
    : null;
  return {
    run: (name, task) => {
      const answer = async () =>
        pool === null ? work[name]?.(task as never) : pool.run(task, { name });
      return answer() as Promise<never>;
    },
    size: () => pool?.threads.length ?? 1,
    close: async () => pool?.close(),
  };
}
