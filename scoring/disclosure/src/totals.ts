/** What each company holds of a cell. */
export type Amounts = ReadonlyMap<string, number>;

/**
 * One quantity over a hierarchy: cells of the finest level, and the nodes that they add up to.
 * Names of cells and nodes are distinct.
 */
export interface Totals {
  readonly cells: ReadonlyMap<string, Amounts>;
  /** The node above each cell and node; the topmost has none. */
  readonly parents: ReadonlyMap<string, string>;
}

/** Totals of a quarter, with the cells and nodes whose sums were let out. */
export interface ReleasedTotals extends Totals {
  readonly released: ReadonlySet<string>;
}

/** The cells that each node adds up; a cell adds up itself. */
export function cellsUnder({ cells, parents }: Totals): Map<string, string[]> {
  const under = new Map<string, string[]>();
  for (const cell of cells.keys()) {
    for (const name of lineOf(cell, parents)) {
      const known = under.get(name);
      if (known) known.push(cell);
      else under.set(name, [cell]);
    }
  }
  return under;
}

/** What each company holds of several cells together. */
export function addUp(cells: Iterable<string>, of: Totals['cells']): Map<string, number> {
  const sums = new Map<string, number>();
  for (const cell of cells) addTo(sums, of.get(cell), 1);
  return sums;
}

/** Adds so many times the amounts of a cell. */
export function addTo(sums: Map<string, number>, amounts: Amounts | undefined, times: number) {
  for (const [company, amount] of amounts ?? []) {
    sums.set(company, (sums.get(company) ?? 0) + times * amount);
  }
}

/** The sum of a cell or node. */
export function totalOf(amounts: Amounts): number {
  let total = 0;
  for (const amount of amounts.values()) total += amount;
  return total;
}

/** A cell or node with all that stands above it, from the finest up. */
export function lineOf(name: string, parents: Totals['parents']): string[] {
  const line: string[] = [];
  for (let at: string | undefined = name; at !== undefined; at = parents.get(at)) line.push(at);
  return line;
}
