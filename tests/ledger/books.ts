import { randomUUID } from 'node:crypto';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { quarterStart, type QuarterId } from '@ancrage/contract/period/quarter';
import { entryForAppending } from '@ancrage/ledger/append-entries';
import type { NewEntry } from '@ancrage/ledger/entry';
import type { Client } from 'pg';
import type { SeededRandom } from '@ancrage/demo/seeded-random';

/** Appends entries as if they had been recorded on a day: what only the schema's owner may do. */
export async function appendOn(
  owner: Client,
  companyId: string,
  day: CivilDate,
  entries: readonly NewEntry[],
): Promise<void> {
  await owner.query('SELECT ancrage.append_entries_recorded($1, $2, $3, $4, $5)', [
    companyId,
    randomUUID(),
    JSON.stringify(entries.map((entry) => entryForAppending(entry))),
    'test',
    `${day}T12:00:00Z`,
  ]);
}

/** A commitment of a meeting room with its deliveries, as the API would append it. */
export function roomEntries(
  random: SeededRandom,
  from: CivilDate,
  to: CivilDate,
): [NewEntry<'commitment'>, NewEntry<'realisation'>] {
  const commitmentId = randomUUID();
  return [
    {
      entryId: randomUUID(),
      subjectType: 'commitment',
      subjectId: commitmentId,
      action: 'declare',
      replaces: null,
      validFrom: from,
      validTo: null,
      reason: null,
      payload: {
        kind: 'meetingRoom',
        establishmentId: null,
        from,
        to: null,
        promised: {},
        qualifiers: {},
        price: { terms: 'free' },
      },
      text: { title: `Salle ${random.integer(1, 999)}`, beneficiary: 'Les Filets bleus' },
      touched: [],
    },
    {
      entryId: randomUUID(),
      subjectType: 'realisation',
      subjectId: randomUUID(),
      action: 'declare',
      replaces: null,
      validFrom: from,
      validTo: to,
      reason: null,
      payload: {
        commitmentId,
        from,
        to,
        measures: { areaM2: random.integer(10, 60), hours: random.integer(1, 200) },
      },
      text: null,
      touched: [],
    },
  ];
}

/** The choice of the first quarter that a company observes, as the charter's signature records it. */
export function observationEntry(from: QuarterId): NewEntry<'observation'> {
  return {
    entryId: randomUUID(),
    subjectType: 'observation',
    subjectId: randomUUID(),
    action: 'declare',
    replaces: null,
    validFrom: quarterStart(from),
    validTo: null,
    reason: null,
    payload: { from },
    text: null,
    touched: [],
  };
}
