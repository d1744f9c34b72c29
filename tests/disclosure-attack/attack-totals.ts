import { addUp, cellsUnder, totalOf, type ReleasedTotals } from '@ancrage/disclosure/totals';
import { solve, type Constraint } from 'yalps';

/** A company's figure that an attacker came too near to. */
export interface Breach {
  readonly attacker: string;
  readonly company: string;
  readonly cell: string;
  readonly quarter: number;
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

/** A figure is given away within this part of it, from above or from below. */
const NEAR = 0.15;
const DUST = 1e-6;

/** One unknown: what a company holds of a cell over the quarters in which it did not change. */
interface Unknown {
  readonly name: string;
  readonly company: string;
  readonly cell: string;
  readonly quarter: number;
  readonly value: number;
}

/**
 * The linear programme of a member who knows its own figures, which companies contribute where and
 * when, and which of them did not change from a quarter to the next; and reads every sum released.
 */
export class TotalsAttack {
  private readonly unknowns: Unknown[] = [];
  private readonly nameOf = new Map<string, string>();
  private readonly rows: { readonly total: number; readonly names: readonly string[] }[] = [];
  private readonly scale: number;

  constructor(released: readonly ReleasedTotals[]) {
    released.forEach(({ cells }, quarter) => {
      for (const [cell, amounts] of cells) {
        for (const [company, value] of amounts) {
          if (value > 0) this.name(released, quarter, company, cell, value);
        }
      }
    });
    released.forEach((totals, quarter) => {
      for (const [node, cells] of cellsUnder(totals)) {
        if (!totals.released.has(node)) continue;
        const names = cells.flatMap((cell) =>
          [...(totals.cells.get(cell) ?? [])].flatMap(([company]) => {
            const name = this.nameOf.get(keyOf(quarter, company, cell));
            return name === undefined ? [] : [name];
          }),
        );
        this.rows.push({ total: totalOf(addUp(cells, totals.cells)), names });
      }
    });
    this.scale = 1 / Math.max(1, ...this.unknowns.map(({ value }) => value));
  }

  private name(
    released: readonly ReleasedTotals[],
    quarter: number,
    company: string,
    cell: string,
    value: number,
  ) {
    const before = released[quarter - 1]?.cells.get(cell)?.get(company);
    const known = this.nameOf.get(keyOf(quarter - 1, company, cell));
    const name = before === value && known !== undefined ? known : keyOf(quarter, company, cell);
    this.nameOf.set(keyOf(quarter, company, cell), name);
    if (name !== known) this.unknowns.push({ name, company, cell, quarter, value });
  }

  /** Every figure of others that the attacker bounds too closely. */
  *breaches(attacker: string, targets: (one: Unknown) => boolean = () => true): Generator<Breach> {
    const own = new Map(
      this.unknowns.filter(({ company }) => company === attacker).map((one) => [one.name, one]),
    );
    const rows = this.rows.map(({ total, names }) => ({
      total: names.reduce((left, name) => left - (own.get(name)?.value ?? 0), total),
      names: names.filter((name) => !own.has(name)),
    }));
    for (const target of this.unknowns) {
      const { company, cell, quarter, value } = target;
      if (company === attacker || !targets(target)) continue;
      const [least, most] = this.bounds(target, rows);
      const near = most < (1 + NEAR - DUST) * value || least > (1 - NEAR + DUST) * value;
      if (near) yield { attacker, company, cell, quarter, value, least, most };
    }
  }

  private bounds(
    target: Unknown,
    rows: readonly { readonly total: number; readonly names: readonly string[] }[],
  ): [number, number] {
    const constraints = new Map<string, Constraint>();
    const variables = new Map<string, Map<string, number>>();
    rows.forEach(({ total, names }, at) => {
      if (names.length === 0) return;
      constraints.set(`row ${at}`, { equal: Math.max(0, total * this.scale) });
      for (const name of names) {
        const known = variables.get(name) ?? new Map<string, number>();
        variables.set(name, known.set(`row ${at}`, 1));
      }
    });
    const goal = variables.get(target.name);
    if (goal === undefined) return [0, Infinity];
    goal.set('value', 1);
    const end = (direction: 'minimize' | 'maximize') => {
      const { status, result } = solve({ direction, objective: 'value', constraints, variables });
      if (status === 'unbounded') return Infinity;
      if (status !== 'optimal') throw new Error(`The programme is ${status}.`);
      return result / this.scale;
    };
    return [end('minimize'), end('maximize')];
  }
}

function keyOf(quarter: number, company: string, cell: string): string {
  return `${company} in ${cell} from ${quarter}`;
}
