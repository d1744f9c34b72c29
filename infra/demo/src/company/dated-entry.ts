import type { SubjectPayload, SubjectType } from '@ancrage/contract/declaration/declaration';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import type { EntryText, NewEntry } from '@ancrage/ledger/entry';
import type { DemonstrationCalendar } from '../demonstration-calendar';
import type { SeededRandom } from '../seeded-random';
import type { CompanyPlan } from './company-plan';
import type { RecordingDays } from './recording-days';
import type { TouchedByLine } from './touched-by-line';

/** Who records: the company, who receives from it, or who checks it. */
export type Author = 'company' | 'beneficiary' | 'auditor';

/** An entry with the day on which it reached the ledger. */
export interface DatedEntry {
  readonly on: CivilDate;
  readonly author: Author;
  readonly entry: NewEntry;
}

/** What the writers of a company's entries share. */
export interface Writing {
  readonly plan: CompanyPlan;
  readonly calendar: DemonstrationCalendar;
  readonly signedOn: CivilDate;
  readonly firstObserved: QuarterId;
  readonly days: ReadonlyMap<QuarterId, RecordingDays>;
  /** Identifiers of the establishments, by position. */
  readonly placeIds: readonly string[];
  readonly touchedBy: TouchedByLine;
  readonly random: SeededRandom;
}

/** What a declaration says; its identifiers are drawn where they are not given. */
export interface Declared<Type extends SubjectType> {
  readonly subjectId?: string;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  readonly payload: SubjectPayload[Type];
  readonly text?: EntryText | null;
  readonly touched: readonly QuarterId[];
}

/** A first declaration of a subject. */
export function declare<Type extends SubjectType>(
  random: SeededRandom,
  subjectType: Type,
  { subjectId, text = null, ...declared }: Declared<Type>,
): NewEntry<Type> {
  return {
    entryId: random.uuid(),
    subjectType,
    subjectId: subjectId ?? random.uuid(),
    action: 'declare',
    replaces: null,
    reason: null,
    text,
    ...declared,
  };
}
