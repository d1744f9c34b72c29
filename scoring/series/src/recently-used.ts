/** Values by name, of which those that were asked for longest ago give way beyond a weight. */
export class RecentlyUsed<Value> {
  /** In the order in which they were last asked for. */
  private readonly values = new Map<string, Value>();
  private weight = 0;

  /**
   * @param weightMax What all of them weigh at most; a value that alone weighs more is not kept.
   * @param weigh Weight of a value, the same whenever it is asked.
   */
  constructor(
    private readonly weightMax: number,
    private readonly weigh: (value: Value) => number,
  ) {}

  get(name: string): Value | undefined {
    const found = this.values.get(name);
    if (found === undefined) return undefined;
    this.values.delete(name);
    this.values.set(name, found);
    return found;
  }

  /** Keeps a value in place of the one that was kept under its name. */
  keep(name: string, value: Value): void {
    this.forget(name);
    const weight = this.weigh(value);
    if (weight > this.weightMax) return;
    this.values.set(name, value);
    this.weight += weight;
    for (const oldest of this.values.keys()) {
      if (this.weight <= this.weightMax) return;
      this.forget(oldest);
    }
  }

  private forget(name: string): void {
    const kept = this.values.get(name);
    if (kept === undefined) return;
    this.values.delete(name);
    this.weight -= this.weigh(kept);
  }
}
