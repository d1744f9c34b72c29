/**
 * What has been started and must be ended, in the reverse order. What is added once the end has
 * begun is ended at once: a start that is interrupted may still be in the middle of a step.
 */
export class ThingsToEnd {
  private readonly endings: (() => Promise<void>)[] = [];
  private closed = false;

  add(end: () => Promise<void>): void {
    if (this.closed) void end();
    else this.endings.push(end);
  }

  /** Ends everything; one that fails does not keep the others alive. */
  async endAll(): Promise<void> {
    this.closed = true;
    for (const end of this.endings.splice(0).reverse()) await end().catch(() => undefined);
  }
}
