import type { Price, Qualifiers } from '../declaration/declaration';
import type { Measures } from '../commitment/measure';
import type { CivilDate } from '../period/civil-date';
import type { ProblemCode } from '../problem/codes';
import type { ProblemParams } from '../problem/problem';
import type { Column } from './columns';

/** A row as it was understood: one delivery, with the terms of its commitment. */
export interface ImportedLine {
  readonly kind: string;
  readonly title: string;
  readonly beneficiary: string | null;
  readonly siret: string | null;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly measures: Measures;
  readonly price: Price;
  readonly qualifiers: Qualifiers;
}

/** What is wrong with a row: in which column, with which value. */
export interface RowProblem {
  readonly column: Column | null;
  readonly value: string;
  readonly code: ProblemCode;
  readonly params: ProblemParams;
}

/** The cells of a row, by column; what the file lacks is absent. */
export type Cells = Partial<Record<Column, string>>;
