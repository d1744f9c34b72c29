import type { Family } from './family';
import type { Measure } from './measure';

/** The two languages of the product; French is the first. */
export type Language = 'fr' | 'en';

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** How a kind's quantity lives in time: it happens, it is held, or it is stated at a date. */
export type Timing = 'flow' | 'stock' | 'state';

/** A yes/no or closed-list question that changes how a line counts. */
export interface Question {
  readonly key: string;
  readonly label: Bilingual;
  readonly help: Bilingual;
  /** Absent for a yes/no question. */
  readonly options?: readonly { readonly value: string; readonly label: Bilingual }[];
}

/** One measure that the kind's form asks for. */
export interface MeasureField {
  readonly measure: Measure;
  readonly required: boolean;
  readonly label: Bilingual;
}

/**
 * A kind of resource (nature de l'engagement): everything that its form, its import and its help
 * are made from. Coefficients are the method's; the kind's key is what the method names.
 */
export interface Kind {
  readonly key: string;
  readonly family: Family;
  readonly timing: Timing;
  readonly label: Bilingual;
  readonly example: Bilingual;
  readonly help: Bilingual;
  /** The first field is the one whose quantity evidence states. */
  readonly fields: readonly MeasureField[];
  /** At least one of these must be given, where the form offers a choice (m² or desks). */
  readonly oneOf?: readonly Measure[];
  readonly questions: readonly Question[];
  /** Whether the price asked from the beneficiary changes how the line counts. */
  readonly priced: boolean;
}
