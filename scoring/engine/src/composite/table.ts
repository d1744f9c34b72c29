import type { Column } from '../missing/column';
import type { Groups } from '../missing/fill';

/** The data of an index: a row for each unit, or for each unit at each period. */
export interface Table {
  /** The unit of each row. */
  readonly units: readonly string[];
  /** The period of each row, in a panel. */
  readonly periods?: readonly string[];
  /** Figures by the name of their column; null where one is missing. */
  readonly numbers: Readonly<Record<string, Column>>;
  /** Groups by the name of their column; null where a unit has none. */
  readonly groups?: Readonly<Record<string, Groups>>;
}
