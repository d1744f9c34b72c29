import { quarterEnd, quarterStart } from '@ancrage/contract/period/quarter';
import type { NewEntry } from '@ancrage/ledger/entry';
import type { DemonstrationCalendar } from '../demonstration-calendar';
import { SeededRandom } from '../seeded-random';
import type { CompanyPlan } from './company-plan';
import { declare, type Author, type DatedEntry, type Writing } from './dated-entry';
import { lineEntries } from './line-entries';
import { openingEntries } from './opening-entries';
import { recordingDays } from './recording-days';
import { statementsOf, type StatementFile } from './statements';
import { touchedByLine } from './touched-by-line';

/** Entries that one author recorded at one instant. */
export interface Recording {
  readonly recordedAt: string;
  readonly actor: string;
  readonly entries: readonly NewEntry[];
}

/** All that the database holds of a fictional company. */
export interface CompanyRecords {
  readonly plan: CompanyPlan;
  readonly companyId: string;
  /** Stands for the member who declares. */
  readonly actor: string;
  readonly signedAt: string | null;
  readonly files: readonly (StatementFile & { readonly receivedAt: string })[];
  /** In the order of recorded time, which never goes back along a chain. */
  readonly recordings: readonly Recording[];
}

/** Hours of the day (UTC) at which each author records. */
const HOUR: Record<Author, number> = { company: 9, beneficiary: 13, auditor: 15 };

/** A company's plan as rows and entries; the same plan always gives the same ones. */
export function companyRecords(plan: CompanyPlan, calendar: DemonstrationCalendar): CompanyRecords {
  const random = new SeededRandom(`records/${plan.siren}`);
  const companyId = random.uuid();
  const actors = { company: random.uuid(), beneficiary: random.uuid(), auditor: random.uuid() };
  const base = { plan, companyId, actor: actors.company };
  if (!plan.signature) return { ...base, signedAt: null, files: [], recordings: [] };
  const minute = random.integer(0, 59);
  const writing: Writing = {
    plan,
    calendar,
    signedOn: plan.signature.on,
    firstObserved: plan.signature.observedFrom,
    days: recordingDays(plan, calendar, random),
    placeIds: plan.places.map(() => random.uuid()),
    touchedBy: touchedByLine(plan.signature.observedFrom, calendar),
    random,
  };
  const statements = statementsOf(plan);
  const dated = [
    ...openingEntries(writing),
    ...plan.lines.flatMap((line) => lineEntries(line, writing, statements)),
    ...answerEntries(writing),
  ];
  const at = (on: string, author: Author) => instant(on, HOUR[author], minute);
  return {
    ...base,
    signedAt: at(plan.signature.on, 'company'),
    files: [...statements.values()].flatMap((file) => {
      const on = writing.days.get(file.quarter)?.declared;
      return on === undefined ? [] : [{ ...file, receivedAt: at(on, 'company') }];
    }),
    recordings: byInstant(dated, at, actors),
  };
}

function answerEntries({ plan, random, days, touchedBy }: Writing): DatedEntry[] {
  return plan.answers.flatMap((payload): DatedEntry[] => {
    const on = days.get(payload.quarter)?.declared;
    if (on === undefined) return [];
    const from = quarterStart(payload.quarter);
    const to = quarterEnd(payload.quarter);
    const entry = declare(random, 'answer', {
      validFrom: from,
      validTo: to,
      payload,
      touched: touchedBy({ from, to }),
    });
    return [{ on, author: 'company', entry }];
  });
}

function byInstant(
  dated: readonly DatedEntry[],
  at: (on: string, author: Author) => string,
  actors: Record<Author, string>,
): Recording[] {
  const groups = new Map<string, { recordedAt: string; actor: string; entries: NewEntry[] }>();
  for (const { on, author, entry } of dated) {
    const recordedAt = at(on, author);
    const group = groups.get(recordedAt);
    if (group) group.entries.push(entry);
    else groups.set(recordedAt, { recordedAt, actor: actors[author], entries: [entry] });
  }
  return [...groups.values()].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
}

function instant(on: string, hour: number, minute: number): string {
  return `${on}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`;
}
