import { isNothing, isSafe } from './is-safe';
import { addTo, addUp, type Totals } from './totals';

/** Blocks of cells whose sums are known at one quarter, with the amounts of that quarter. */
export interface KnownSums {
  readonly blocks: readonly (readonly string[])[];
  readonly cells: Totals['cells'];
  /** Which block a cell lies in; none where its sum is not known. */
  readonly blockOf: ReadonlyMap<string, number>;
}

/** What is known of a quarter. */
export function knownSums(blocks: Iterable<readonly string[]>, cells: Totals['cells']): KnownSums {
  const listed = [...blocks];
  const blockOf = new Map(listed.flatMap((block, at) => block.map((cell) => [cell, at] as const)));
  return { blocks: listed, cells, blockOf };
}

/**
 * Whether a block of one quarter, held against what was known of an earlier one, gives nobody away:
 * every difference of the two that leaves few changes is itself a figure that may be known.
 *
 * A block that lies across an earlier one is refused: sums that hold a part of each other leave
 * parts that neither quarter let out.
 */
export function toldApart(block: readonly string[], now: KnownSums, earlier: KnownSums): boolean {
  const met = meetings(block, earlier);
  if (met.length === 0) return true;
  const own = new Set(block);
  if (met.every((other) => other.every((cell) => own.has(cell)))) {
    return safeWithout(block, now.cells, met, earlier.cells);
  }
  const [outer] = met;
  if (met.length > 1 || outer === undefined) return false;
  const around = new Set(outer);
  if (!block.every((cell) => around.has(cell))) return false;
  const inner = meetings(outer, now);
  if (!inner.every((one) => one.every((cell) => around.has(cell)))) return false;
  return safeWithout(outer, earlier.cells, inner, now.cells);
}

/** The blocks that share a cell with the given ones. */
function meetings(cells: readonly string[], { blocks, blockOf }: KnownSums) {
  const found = new Set(cells.map((cell) => blockOf.get(cell)));
  return [...found].flatMap((at) => (at === undefined ? [] : [blocks[at] ?? []]));
}

/**
 * Whether an outer block of one quarter, less inner ones of another, is safe or nothing: less each
 * alone, less all, and less those in which nobody changed, which are as good as not there.
 */
function safeWithout(
  outer: readonly string[],
  outerCells: Totals['cells'],
  inner: readonly (readonly string[])[],
  innerCells: Totals['cells'],
): boolean {
  const whole = addUp(outer, outerCells);
  const unchanged = inner.filter((block) => {
    const change = addUp(block, outerCells);
    for (const cell of block) addTo(change, innerCells.get(cell), -1);
    return isNothing(change.values());
  });
  const others = inner.filter((block) => !unchanged.includes(block));
  const taken = [
    inner,
    ...(unchanged.length > 0 ? [unchanged] : []),
    ...others.flatMap((block) => [[block], [...unchanged, block]]),
    ...others.map((left) => inner.filter((block) => block !== left)),
  ];
  return taken.every((blocks) => {
    const left = new Map(whole);
    for (const cell of blocks.flat()) addTo(left, innerCells.get(cell), -1);
    return isNothing(left.values()) || isSafe(left.values());
  });
}
