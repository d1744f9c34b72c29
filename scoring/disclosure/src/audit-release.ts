import { solve, type Constraint } from 'yalps';
import type { KnownSums } from './differences';

/** A company's figure is given away within this part of it, from above or from below. */
const NEAR = 0.15;

/** A solver's last digits are no protection. */
const DUST = 1e-6;

/** Of many companies that share the same sums, so many of the largest are taken for attackers. */
const ATTACKERS_OF_PATTERN = 3;

/** What a company holds of a cell as long as it does not change. */
interface Unknown {
  readonly company: string;
  readonly cell: string;
  readonly value: number;
}

/** Unknowns that stand in the very same known sums: a reader cannot tell them apart. */
interface Pattern {
  readonly sums: readonly number[];
  readonly unknowns: Unknown[];
}

/**
 * Looks for a figure that what is known of all quarters together gives away: by a linear programme
 * (Fischetti and Salazar 2000), in the place of each member, who knows its own figures, which
 * companies contribute, and who did not change from a quarter to the next.
 *
 * @param quarters The oldest first; only what is tied to the last one is looked at.
 * @param audited Names of what was found safe before, which is not looked at again.
 * @returns A cell of such a figure, or null where none is bounded within 15 %.
 */
export function findGivenAway(quarters: readonly KnownSums[], audited: Set<string>): string | null {
  for (const patterns of tiedTogether(quarters)) {
    const name = nameOf(patterns);
    if (audited.has(name)) continue;
    const found = givenAwayIn(patterns);
    if (found !== null) return found;
    audited.add(name);
  }
  return null;
}

function givenAwayIn(patterns: readonly Pattern[]): string | null {
  let attackers: string[] | undefined;
  for (const pattern of patterns) {
    for (const target of pattern.unknowns) {
      if (isHiddenAmong(pattern, target)) continue;
      attackers ??= attackersOf(patterns);
      if (attackers.some((attacker) => comesNear(attacker, target, pattern, patterns))) {
        return target.cell;
      }
    }
  }
  return null;
}

/** Whether others whom nobody can tell apart from it hide a figure, whoever of them looks. */
function isHiddenAmong({ unknowns }: Pattern, { company, value }: Unknown): boolean {
  const others = new Map<string, number>();
  for (const other of unknowns) {
    if (other.company === company) continue;
    others.set(other.company, (others.get(other.company) ?? 0) + other.value);
  }
  let [sum, largest] = [0, 0];
  for (const own of others.values()) {
    sum += own;
    if (own > largest) largest = own;
  }
  return sum - largest >= (NEAR + DUST) * value;
}

function attackersOf(patterns: readonly Pattern[]): string[] {
  const largest = patterns.flatMap(({ unknowns }) =>
    [...unknowns]
      .sort((a, b) => b.value - a.value)
      .slice(0, ATTACKERS_OF_PATTERN)
      .map(({ company }) => company),
  );
  return [...new Set(largest)];
}

function comesNear(
  attacker: string,
  target: Unknown,
  own: Pattern,
  patterns: readonly Pattern[],
): boolean {
  if (target.company === attacker) return false;
  const scale = 1 / target.value;
  const totals = new Map<number, number>();
  const variables = new Map<string, Map<string, number>>();
  for (const [at, { sums, unknowns }] of patterns.entries()) {
    const others = unknowns.filter(({ company }) => company !== attacker);
    const sum = others.reduce((total, { value }) => total + value, 0);
    for (const one of sums) totals.set(one, (totals.get(one) ?? 0) + sum);
    const besides = others.some((other) => other !== target);
    if (besides) variables.set(`pattern ${at}`, new Map(sums.map((one) => [`sum ${one}`, 1])));
  }
  variables.set(
    'target',
    new Map([...own.sums.map((one) => [`sum ${one}`, 1] as const), ['it', 1]]),
  );
  const constraints = new Map<string, Constraint>(
    [...totals].map(([one, total]) => [`sum ${one}`, { equal: total * scale }]),
  );
  const end = (direction: 'maximize' | 'minimize'): number => {
    const { status, result } = solve({ direction, objective: 'it', constraints, variables });
    // What the solver cannot bound or cannot solve is judged by the worst that may be true.
    return status === 'optimal' ? result : status === 'unbounded' ? Infinity : 1;
  };
  return end('maximize') < 1 + NEAR - DUST || end('minimize') > 1 - NEAR + DUST;
}

/** The patterns of each set of sums that share an unknown, where the last quarter is among them. */
function tiedTogether(quarters: readonly KnownSums[]): Pattern[][] {
  const first: number[] = [];
  let sums = 0;
  for (const { blocks } of quarters) {
    first.push(sums);
    sums += blocks.length;
  }
  const patterns = patternsOf(quarters, first);
  const above = Array.from({ length: sums }, (_, sum) => sum);
  const rootOf = (sum: number): number => {
    let root = sum;
    while (above[root] !== root) root = above[root] as number;
    above[sum] = root;
    return root;
  };
  for (const { sums: together } of patterns) {
    const [one, ...others] = together;
    for (const other of others) above[rootOf(other)] = rootOf(one as number);
  }
  const latest = first.at(-1) ?? 0;
  const fresh = new Set(above.flatMap((_, sum) => (sum >= latest ? [rootOf(sum)] : [])));
  const sets = new Map<number, Pattern[]>();
  for (const pattern of patterns) {
    const root = rootOf(pattern.sums[0] as number);
    if (fresh.has(root)) sets.set(root, [...(sets.get(root) ?? []), pattern]);
  }
  return [...sets.values()];
}

function patternsOf(quarters: readonly KnownSums[], first: readonly number[]): Pattern[] {
  const patterns = new Map<string, Pattern>();
  const cells = new Set(quarters.flatMap((quarter) => [...quarter.cells.keys()]));
  for (const cell of cells) {
    const companies = new Set(quarters.flatMap((one) => [...(one.cells.get(cell)?.keys() ?? [])]));
    for (const company of companies) {
      for (const { value, during } of runsOf(quarters, cell, company)) {
        const sums = during.flatMap((at) => {
          const block = quarters[at]?.blockOf.get(cell);
          return block === undefined ? [] : [(first[at] ?? 0) + block];
        });
        if (sums.length === 0) continue;
        const key = sums.join(' ');
        const known = patterns.get(key) ?? { sums, unknowns: [] };
        known.unknowns.push({ company, cell, value });
        patterns.set(key, known);
      }
    }
  }
  return [...patterns.values()];
}

/** The quarters through which a company held the same amount of a cell. */
function runsOf(quarters: readonly KnownSums[], cell: string, company: string) {
  const runs: { readonly value: number; readonly during: number[] }[] = [];
  quarters.forEach(({ cells }, at) => {
    const value = cells.get(cell)?.get(company) ?? 0;
    const last = runs.at(-1);
    if (value === 0) return;
    if (last?.value === value && last.during.at(-1) === at - 1) last.during.push(at);
    else runs.push({ value, during: [at] });
  });
  return runs;
}

/** Equal where the same unknowns stand in the same sums. */
function nameOf(patterns: readonly Pattern[]): string {
  return patterns
    .map(({ sums, unknowns }) => `${sums.join(' ')}:${unknowns.map(({ cell }) => cell).join(' ')}`)
    .join('|');
}
