import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { NODE_FLAGS } from '@ancrage/launcher/node-flags';
import { end } from './servers';

/** A process that is asked to end has this long to do so. */
const ENDS_WITHIN_MS = 10_000;

/** A machine that does much else starts one slowly; what never comes is told in the end. */
const READY_WITHIN_MS = 90_000;

/** A process of the product, started as in production: compiled code, settings by environment. */
export class ProductProcess {
  private child: ChildProcess | undefined;
  private output = '';
  private killed = false;

  constructor(
    private readonly script: string,
    private readonly env: Readonly<Record<string, string>>,
    private readonly readyUrl: string,
    private readonly flags: readonly string[] = [],
  ) {}

  /**
   * Starts it and waits until it says that it is ready.
   *
   * @param changed Settings that are not what they usually are.
   */
  async start(changed: Readonly<Record<string, string>> = {}): Promise<void> {
    const child = spawn(process.execPath, [...NODE_FLAGS, ...this.flags, this.script], {
      env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'warn', ...this.env, ...changed },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.killed = false;
    const collect = (chunk: Buffer) => (this.output += chunk.toString('utf8'));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const deadline = Date.now() + READY_WITHIN_MS;
    while (!(await this.isReady())) {
      if (child.exitCode !== null || Date.now() > deadline) {
        throw new Error(`${this.script} did not become ready:\n${this.output.slice(-4000)}`);
      }
      await pause(40);
    }
  }

  /** Cuts it off, as a power cut or the kernel would. */
  async kill(): Promise<void> {
    this.killed = true;
    if (this.child) await end(this.child, 'SIGKILL');
  }

  /** Stops it in the middle of whatever it does, as a machine that is out of memory would. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  /** Lets a frozen one go on, which knows nothing of the time that has passed. */
  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  /** Its number, by which the kernel tells what it uses. */
  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** Says whether it has ended. */
  get ended(): boolean {
    return (
      this.child === undefined || this.child.exitCode !== null || this.child.signalCode !== null
    );
  }

  /**
   * Asks it to end, and waits.
   *
   * @throws Error with what it wrote when it does not end by itself.
   */
  async stop(): Promise<void> {
    if (!this.child) return;
    const late = setTimeout(() => this.child?.kill('SIGKILL'), ENDS_WITHIN_MS);
    await end(this.child, 'SIGTERM');
    clearTimeout(late);
    if (this.child.signalCode === 'SIGKILL' && !this.killed) {
      throw new Error(`${this.script} did not end when asked:\n${this.output.slice(-4000)}`);
    }
  }

  /** What it wrote so far. */
  get log(): string {
    return this.output;
  }

  private async isReady(): Promise<boolean> {
    try {
      return (await fetch(this.readyUrl)).ok;
    } catch {
      return false;
    }
  }
}
