import { figuresOf, type Figures } from '../missing/column';
import type { Groups } from '../missing/fill';
import { UndefinedFigure, within } from '../missing/undefined-figure';
import type { Table } from './table';

/** Results of a stage that are kept for runs that do not change it. */
const MOST_REMEMBERED = 2048;

/**
 * A table made ready to be computed again and again, as a sensitivity analysis does: columns are
 * packed once, and each stage of the index (prepared, treated, normalised columns) is remembered by
 * what it was made of, so that a run with another tree repeats the tree alone.
 */
export class Workbench {
  readonly rows: number;
  readonly units: readonly string[];
  readonly periods: readonly string[] | undefined;
  private readonly packed = new Map<string, Figures>();
  private readonly remembered = new Map<string, unknown>();
  private named: Int32Array | null | undefined;
  private made = 0;

  /** @throws UndefinedFigure where a unit has two rows, or columns differ in length. */
  constructor(private readonly table: Table) {
    this.units = table.units;
    this.periods = table.periods;
    this.rows = table.units.length;
    if (this.rows === 0) throw new UndefinedFigure('nothing-available', 'the table has no rows');
    if (table.periods !== undefined) this.sameLength('periods', table.periods);
    refuseTwice(table);
  }

  /** A column's figures, by row. */
  numbers(column: string): Figures {
    const known = this.packed.get(column);
    if (known !== undefined) return known;
    const cells = this.own(this.table.numbers, column);
    const figures = within(`column ${column}`, () => figuresOf(cells));
    this.packed.set(column, figures);
    return figures;
  }

  /** A column's groups, by row. */
  groups(column: string): Groups {
    return this.own(this.table.groups ?? {}, column);
  }

  /** What was made under this key before, or is made now. */
  remember<Made>(key: string, make: () => Made): Made {
    const known = this.remembered.get(key);
    // The key names the stage and all that it was made of: what it gave has that stage's type.
    if (known !== undefined) return known as Made;
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    const made = make();
    this.remembered.set(key, made);
    return made;
  }

  /** A number that no other stage's result on this workbench has. */
  nextId(): number {
    this.made += 1;
    return this.made;
  }

  /** How a row is called in messages and among others: its unit, and its period in a panel. */
  nameOf(row: number): string {
    const period = this.periods?.[row];
    return period === undefined ? (this.units[row] ?? '') : `${this.units[row]} ${period}`;
  }

  /**
   * Rows in the order of their names, in which figures are taken over units: sums are rounded in
   * the order of their terms, and a tie may hang on a last digit. Null where the table has it.
   */
  inOrderOfNames(): Int32Array | null {
    if (this.named === undefined) this.named = orderOfNames(this.table);
    return this.named;
  }

  private own<Cells extends { readonly length: number }>(
    columns: Readonly<Record<string, Cells>>,
    name: string,
  ): Cells {
    const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
    if (column === undefined) {
      throw new UndefinedFigure('unknown-column', `the table has no column ${name}`);
    }
    this.sameLength(`column ${name}`, column);
    return column;
  }

  private sameLength(what: string, { length }: { readonly length: number }): void {
    if (length === this.rows) return;
    throw new UndefinedFigure('lengths-differ', `${what}: ${length} cells for ${this.rows} rows`);
  }
}

function orderOfNames({ units, periods }: Table): Int32Array | null {
  const later = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  const compare = (one: number, other: number): number =>
    later(units[one] ?? '', units[other] ?? '') ||
    later(periods?.[one] ?? '', periods?.[other] ?? '');
  const rows = Int32Array.from({ length: units.length }, (_, row) => row);
  const isOrdered = rows.every((row) => row === 0 || compare(row - 1, row) < 0);
  return isOrdered ? null : rows.sort(compare);
}

function refuseTwice({ units, periods }: Table): void {
  const seen = new Set<string>();
  for (const [row, unit] of units.entries()) {
    const name = periods === undefined ? unit : `${unit} ${periods[row]}`;
    if (seen.has(name)) throw new UndefinedFigure('duplicate-unit', `${name} has two rows`);
    seen.add(name);
  }
}
