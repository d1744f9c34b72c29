/** A process that the launcher started; `mark` tells it from a later one with the same id. */
export interface RememberedProcess {
  readonly pid: number;
  readonly mark: string;
}

/** The launcher's claim on its clone, kept in `.ancrage/run.json`. */
export interface RunningInstance {
  /** Processes that a start which was cut off (kill -9, power) may have left alive, by name. */
  readonly leftOver: Readonly<Record<string, RememberedProcess>>;
  /** Writes down a process, so that a later start can end it should this one be cut off. */
  remember(name: string, pid: number): void;
  /** Strikes out a process that has ended. */
  forget(name: string): void;
  /** Writes down where Ancrage answers, for a second `npm start` beside this one. */
  announce(address: string): void;
  /** Says that this start is ending, so that the next one waits for it. */
  leave(): void;
  /** Gives up the claim. */
  release(): void;
}

/** Lines on the terminal; a long step has one line of its own, with its seconds. */
export interface Progress {
  say(line: string): void;
  /** Runs a step under a title; `show` gives its line a detail such as a count. */
  step<Result>(
    title: string,
    work: (show: (detail: string) => void) => Promise<Result>,
  ): Promise<Result>;
}

/** What `start.mjs`, which runs before anything is installed, hands on to the built launcher. */
export interface StartContext {
  /** The clone's folder. */
  readonly root: string;
  /** Where the clone keeps what it must not commit: logs, data, the claim. */
  readonly stateFolder: string;
  /** Whether sources are watched and the web is served with hot reload. */
  readonly dev: boolean;
  readonly instance: RunningInstance;
  readonly progress: Progress;
  /** Identity of a live process, undefined when no process (or a zombie) bears the id. */
  readonly markOf: (pid: number) => string | undefined;
  /** Aborted when the person asks to stop. */
  readonly stopping: AbortSignal;
}
