import type { Commitment, Realisation } from '@ancrage/contract/declaration/declaration';
import { addDays } from '@ancrage/contract/period/civil-date';
import type { Measures } from '@ancrage/contract/commitment/measure';
import type { NewEntry } from '@ancrage/ledger/entry';
import type { PlannedDelivery, PlannedLine } from './company-plan';
import { declare, type DatedEntry, type Writing } from './dated-entry';
import { evidenceEntries } from './evidence-entries';
import type { RecordingDays } from './recording-days';
import type { Statements } from './statements';

/** Days after its first day on which a promise is recorded, if nothing was delivered before. */
const PROMISE_DELAY_DAYS = 9;

/** A commitment's entries: the promise, its deliveries with their slips, and their evidence. */
export function lineEntries(
  line: PlannedLine,
  writing: Writing,
  statements: Statements,
): DatedEntry[] {
  const recorded = line.deliveries.flatMap((delivery) => {
    const days = writing.days.get(delivery.quarter);
    return days ? [{ delivery, days }] : [];
  });
  const first = recorded[0];
  if (!first) return [];
  const promise = declare(writing.random, 'commitment', {
    validFrom: line.from,
    validTo: line.to,
    payload: commitmentOf(line, writing.placeIds),
    text: line.beneficiary
      ? { title: line.title, beneficiary: line.beneficiary }
      : { title: line.title },
    // A promise alone moves no score: what is delivered does.
    touched: [],
  });
  const early = addDays(line.from, PROMISE_DELAY_DAYS);
  const opening = addDays(writing.signedOn, 2);
  const promisedOn = early > opening ? early : opening;
  return [
    {
      on: promisedOn < first.days.declared ? promisedOn : first.days.declared,
      author: 'company',
      entry: promise,
    },
    ...recorded.flatMap(({ delivery, days }) =>
      deliveryEntries(line, promise.subjectId, delivery, days, writing, statements),
    ),
  ];
}

/** The promise that a planned line makes. */
export function commitmentOf(line: PlannedLine, placeIds: readonly string[]): Commitment {
  const { kind, place, from, to, promised, qualifiers, price } = line;
  const establishmentId = place === null ? null : (placeIds[place] ?? null);
  return { kind, establishmentId, from, to, promised, qualifiers, price };
}

function deliveryEntries(
  line: PlannedLine,
  commitmentId: string,
  delivery: PlannedDelivery,
  days: RecordingDays,
  writing: Writing,
  statements: Statements,
): DatedEntry[] {
  const right: Realisation = {
    commitmentId,
    from: delivery.from,
    to: delivery.to,
    measures: delivery.measures,
  };
  const slipped = delivery.mishap === 'corrected';
  const payload = slipped ? { ...right, measures: slipOf(right.measures) } : right;
  const declared = realisationEntry(payload, writing);
  const entries: DatedEntry[] = [{ on: days.declared, author: 'company', entry: declared }];
  if (slipped) {
    const mended = { ...replacing(declared, writing, 'correct', 'typingError'), payload: right };
    entries.push({ on: days.mended, author: 'company', entry: mended });
  }
  if (delivery.mishap === 'declaredTwice') {
    const twin = realisationEntry(right, writing);
    entries.push(
      { on: days.declared, author: 'company', entry: twin },
      {
        on: days.mended,
        author: 'company',
        entry: replacing(twin, writing, 'withdraw', 'declaredTwice'),
      },
    );
  }
  const proved = { line, delivery, realisationId: declared.subjectId, days };
  return [...entries, ...evidenceEntries(proved, writing, statements)];
}

function realisationEntry(payload: Realisation, writing: Writing): NewEntry<'realisation'> {
  const { touchedBy, random } = writing;
  const { from, to } = payload;
  return declare(random, 'realisation', {
    validFrom: from,
    validTo: to,
    payload,
    touched: touchedBy({ from, to }),
  });
}

function replacing(
  entry: NewEntry<'realisation'>,
  { random }: Writing,
  action: 'correct' | 'withdraw',
  reason: string,
): NewEntry<'realisation'> {
  return { ...entry, entryId: random.uuid(), action, replaces: entry.entryId, reason };
}

/** A slip of the usual sort: two digits of the quantity changed places, or one too many units. */
function slipOf(measures: Measures): Measures {
  const slipped = { ...measures };
  if (slipped.hours !== undefined) slipped.hours += 9;
  else if (slipped.people !== undefined) slipped.people += 9;
  else if (slipped.amountEur !== undefined)
    slipped.amountEur = Math.round(slipped.amountEur * 1.09);
  return slipped;
}
