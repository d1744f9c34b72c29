import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { endProcess, type Ending } from './end-process';
import { lastLines, logEnd, setAsideLargeLog } from './last-lines';
import { RestartAllowance } from './restart-allowance';
import type { StartContext } from './start-context';

const LINES_SHOWN = 10;

/** A program that runs beside the launcher for as long as Ancrage does. */
export interface Program {
  /** In `.ancrage/run.json` and on the terminal. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Set when root runs a program that refuses root. */
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly logFile: string;
  readonly ending: Ending;
}

/**
 * Keeps a program running: starts it again when it dies, five times a minute at most, and tells
 * the terminal with the last lines of its log.
 *
 * It leads its own process group, so that Ctrl-C reaches the launcher alone, which ends it in order.
 */
export class KeptProcess {
  private child: ChildProcess | undefined;
  private waiting: NodeJS.Timeout | undefined;
  private wanted = true;
  private beganAtByte = 0;
  private shown = '';
  private readonly allowance = new RestartAllowance();

  /** @param onLost Called with a sentence once it has died too often. */
  constructor(
    private readonly program: Program,
    private readonly context: StartContext,
    private readonly onLost: (error: Error) => void,
  ) {
    setAsideLargeLog(program.logFile);
    this.begin();
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Ends it and starts it anew: its code has changed. */
  async restart(): Promise<void> {
    await this.end();
    this.wanted = true;
    this.begin();
  }

  /** Ends it for good. */
  async end(): Promise<void> {
    this.wanted = false;
    clearTimeout(this.waiting);
    const { child } = this;
    if (child?.pid === undefined) return;
    await endProcess(child.pid, () => runs(child), this.program.ending);
  }

  private begin(): void {
    const { name, command, args, cwd, env, user, logFile } = this.program;
    this.beganAtByte = logEnd(logFile);
    const log = openSync(logFile, 'a');
    const child = spawn(command, args, {
      cwd,
      env,
      ...user,
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.child = child;
    if (child.pid !== undefined) this.context.instance.remember(name, child.pid);
    child.once('error', (error) => this.onDeath(error.message));
    child.once('exit', (code, signal) => this.onDeath(signal ?? `code ${code}`));
  }

  private onDeath(how: string): void {
    const { name, logFile } = this.program;
    this.context.instance.forget(name);
    if (!this.wanted) return;
    const waitMs = this.allowance.next(Date.now());
    const lines = lastLines(logFile, LINES_SHOWN, this.beganAtByte)
      .map((line) => `  ${name} | ${line}\n`)
      .join('');
    // Dying of the same thing again, at another time and under another id, is no news.
    const cause = lines.replaceAll(/\d+/g, '');
    this.context.progress.say(`${cause === this.shown ? '' : lines}${name} s'est arrêté (${how}).`);
    this.shown = cause;
    if (waitMs === 'exhausted') {
      this.onLost(new Error(`${name} ne tient pas. Tout est dans ${logFile}.`));
      return;
    }
    this.waiting = setTimeout(() => this.begin(), waitMs);
  }
}

function runs(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}
