import type { Measures } from '../commitment/measure';
import type { CivilDate } from '../period/civil-date';
import type { QuarterId } from '../period/quarter';

/** Answers to a kind's questions, by question. */
export type Qualifiers = Readonly<Record<string, string | boolean>>;

/** What the beneficiary pays: free, unknown, or a price beside the market's. */
export type Price =
  | { readonly terms: 'free' }
  | { readonly terms: 'unknown' }
  | { readonly terms: 'paid'; readonly paidEur: number; readonly marketEur: number };

/** A promise (engagement): one resource opened to the territory. */
export interface Commitment {
  readonly kind: string;
  readonly establishmentId: string | null;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  /** What is promised per quarter, where the company said it. */
  readonly promised: Measures;
  readonly qualifiers: Qualifiers;
  readonly price: Price;
}

/** A delivery (réalisation) of a commitment, within one quarter once recorded. */
export interface Realisation {
  readonly commitmentId: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly measures: Measures;
}

/** A document, link or third party's word that supports a line (pièce justificative). */
export interface Evidence {
  readonly target: { readonly type: 'realisation' | 'commitment'; readonly id: string };
  readonly form: 'file' | 'link' | 'confirmation' | 'audit';
  readonly dated: CivilDate;
  readonly coversFrom: CivilDate;
  readonly coversTo: CivilDate;
  /** Quantity that it states, in the line's first measure; null when it covers all of it. */
  readonly quantity: number | null;
  /** SHA-256 of the file, hexadecimal; null for what is no file. */
  readonly fileSha256: string | null;
  /** A confirmation may deny the line, which then counts 0 until it is settled. */
  readonly denied: boolean;
}

/** An establishment (établissement) in a commune. */
export interface Establishment {
  readonly siret: string;
  readonly communeCode: string;
  /** SIREN of the EPCI in the shipped boundaries, kept so that a later vintage moves no past score. */
  readonly epciCode: string | null;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** Figures of the company's size (profil de taille), valid from a day on. */
export interface SizeProfile {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly figures: SizeFigureValues;
  /** FTE and floor by establishment; what is not stated is shared by FTE. */
  readonly byEstablishment: Readonly<
    Record<string, { readonly fte: number; readonly floorAreaM2: number | null }>
  >;
}

/** The figures that measure size, in the order of the form. */
export const SIZE_FIGURES = [
  'fte',
  'headcount',
  'floorAreaM2',
  'turnoverEur',
  'addressablePurchasesEur',
  'treasuryEur',
  'employeeSavingsEur',
] as const;

/** One figure of size. */
export type SizeFigure = (typeof SIZE_FIGURES)[number];

/** Values by figure; null where the company has none (no savings plan, no premises). */
export type SizeFigureValues = Readonly<Record<SizeFigure, number | null>>;

/** An answer other than a quantity (réponse), per indicator and quarter. */
export interface Answer {
  readonly indicator: string;
  readonly quarter: QuarterId;
  readonly answer: 'zero' | 'notApplicable' | 'notReported';
  readonly reason: string | null;
}

/** The choice, made once at the charter, of the first quarter that is observed. */
export interface Observation {
  readonly from: QuarterId;
}

/** What one entry of the ledger can be about, with the shape of its payload. */
export interface SubjectPayload {
  readonly observation: Observation;
  readonly establishment: Establishment;
  readonly sizeProfile: SizeProfile;
  readonly commitment: Commitment;
  readonly realisation: Realisation;
  readonly evidence: Evidence;
  readonly answer: Answer;
}

/** The subjects of ledger entries. */
export type SubjectType = keyof SubjectPayload;

/** The same as a list. */
export const SUBJECT_TYPES = [
  'observation',
  'establishment',
  'sizeProfile',
  'commitment',
  'realisation',
  'evidence',
  'answer',
] as const satisfies readonly SubjectType[];
