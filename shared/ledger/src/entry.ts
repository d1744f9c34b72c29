import type { SubjectPayload, SubjectType } from '@ancrage/contract/declaration/declaration';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { QuarterId } from '@ancrage/contract/period/quarter';

/** Free text beside an entry, by field (title, beneficiary, link…): erasable, never chained. */
export type EntryText = Readonly<Record<string, string>>;

/** An entry (écriture) to append, of one subject. */
export interface NewEntry<Type extends SubjectType = SubjectType> {
  readonly entryId: string;
  readonly subjectType: Type;
  readonly subjectId: string;
  readonly action: 'declare' | 'correct' | 'withdraw';
  /** The entry that this one replaces; null for a declaration. */
  readonly replaces: string | null;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  /** Code of the reason of a correction or withdrawal. */
  readonly reason: string | null;
  readonly payload: SubjectPayload[Type];
  readonly text: EntryText | null;
  /** Quarters whose score the entry may change. */
  readonly touched: readonly QuarterId[];
}

/** An entry as the ledger holds it. */
export interface Entry<Type extends SubjectType = SubjectType> {
  readonly seq: number;
  readonly entryId: string;
  readonly subjectId: string;
  readonly action: NewEntry['action'];
  readonly recordedAt: string;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  readonly payload: SubjectPayload[Type];
}
