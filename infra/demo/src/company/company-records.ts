import { quarterEnd, quarterStart } from '@ancrage/contract/period/quarter';
import type { NewEntry } from '@ancrage/ledger/entry';
import type { DemonstrationCalendar } from '../demonstration-calendar';
import { SeededRandom } from '../seeded-random';
import type { CompanyIdentity } from './company-identity';
import { declare, type DatedEntry, type Writing } from './dated-entry';
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

/** What a fictional company has in its ledger, and the files that its entries name. */
export interface CompanyRecords {
  readonly files: readonly (StatementFile & { readonly receivedAt: string })[];
  /** In the order of recorded time, which never goes back along a chain. */
  readonly recordings: readonly Recording[];
}

/** A company's plan as entries and files; the same plan always gives the same ones. */
export function companyRecords(
  identity: CompanyIdentity,
  calendar: DemonstrationCalendar,
): CompanyRecords {
  const { plan, instantOn } = identity;
  if (!plan.signature) return { files: [], recordings: [] };
  const random = new SeededRandom(`records/${plan.siren}`);
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
  return {
    files: [...statements.values()].flatMap((file) => {
      const on = writing.days.get(file.quarter)?.declared;
      return on === undefined ? [] : [{ ...file, receivedAt: instantOn(on, 'company') }];
    }),
    recordings: byInstant(dated, identity),
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
  { instantOn, actors }: CompanyIdentity,
): Recording[] {
  const groups = new Map<string, { recordedAt: string; actor: string; entries: NewEntry[] }>();
  for (const { on, author, entry } of dated) {
    const recordedAt = instantOn(on, author);
    const group = groups.get(recordedAt);
    if (group) group.entries.push(entry);
    else groups.set(recordedAt, { recordedAt, actor: actors[author], entries: [entry] });
  }
  return [...groups.values()].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
}
