/**
 * A pure function's last results, by a text that names its arguments: draws are the same for every
 * quarter of a company, and for every company under a method. The oldest leave first.
 */
export class Remembered<Value> {
  private readonly known = new Map<string, Value>();

  constructor(private readonly most: number) {}

  of(name: string, make: () => Value): Value {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const made = make();
    if (this.known.size >= this.most) {
      const oldest = this.known.keys().next();
      if (oldest.done !== true) this.known.delete(oldest.value);
    }
    this.known.set(name, made);
    return made;
  }
}
