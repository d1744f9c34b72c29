const WINDOW_MS = 60_000;
const RESTARTS_MAX = 5;
const FIRST_WAIT_MS = 250;

/** How often a process that dies may be started again: five times a minute, ever more slowly. */
export class RestartAllowance {
  private times: number[] = [];

  /** Time to wait before the next start, or `exhausted` when there were too many of late. */
  next(nowMs: number): number | 'exhausted' {
    this.times = this.times.filter((time) => nowMs - time < WINDOW_MS);
    if (this.times.length >= RESTARTS_MAX) return 'exhausted';
    this.times.push(nowMs);
    return FIRST_WAIT_MS * 2 ** (this.times.length - 1);
  }
}
