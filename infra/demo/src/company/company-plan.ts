import type {
  Answer,
  Price,
  Qualifiers,
  SizeFigureValues,
} from '@ancrage/contract/declaration/declaration';
import type { Measures } from '@ancrage/contract/commitment/measure';
import type { EvidenceGrade } from '@ancrage/contract/evidence/grade-shares';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import type { Span } from '../demonstration-calendar';

/** An establishment, and its shares of the company's FTE and floor; shares add to 1. */
export interface PlannedPlace {
  readonly name: string;
  readonly communeCode: string;
  readonly share: number;
}

/** What happens to a delivery after it was first declared. */
export type Mishap = 'corrected' | 'declaredTwice';

/** One delivery of a line, with the grade that its evidence gives it. */
export interface PlannedDelivery extends Span {
  readonly quarter: QuarterId;
  readonly measures: Measures;
  readonly grade: EvidenceGrade;
  readonly mishap?: Mishap;
}

/** A commitment and all that was delivered of it. */
export interface PlannedLine {
  readonly kind: string;
  readonly title: string;
  readonly beneficiary: string | null;
  /** Position of its establishment; null for what has no place. */
  readonly place: number | null;
  readonly promised: Measures;
  readonly qualifiers: Qualifiers;
  readonly price: Price;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly deliveries: readonly PlannedDelivery[];
}

/** Size figures, valid from a day on. */
export interface PlannedSize {
  readonly from: CivilDate;
  readonly figures: SizeFigureValues;
}

/** A fictional company, before it is turned into entries of the ledger. */
export interface CompanyPlan {
  readonly name: string;
  readonly siren: string;
  readonly nafCode: string;
  readonly places: readonly PlannedPlace[];
  readonly sizes: readonly PlannedSize[];
  /** Null for the company that has not signed the charter: it can declare nothing yet. */
  readonly signature: { readonly on: CivilDate; readonly observedFrom: QuarterId } | null;
  readonly lines: readonly PlannedLine[];
  readonly answers: readonly Answer[];
  /** Probability that a quarter is declared after it has closed. */
  readonly tardiness: number;
}
