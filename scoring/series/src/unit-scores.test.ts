import { inputDigest as engineDigest } from '@ancrage/engine/score';
import { quarterInput } from '@ancrage/ledger/quarter-input';
import { booksAsKnown, type History } from '@ancrage/ledger/read-as-known';
import { expect, test } from '@jest/globals';
import { inputDigest, prepareLines } from './unit-scores';

test('inputs are named as the engine names them', () => {
  const input = {
    unit: 'entreprise/company',
    company: 'entreprise',
    quarter: '2026-Q3',
    openUntil: null,
    observedFrom: '2026-Q1',
    lines: ['b', 'a'].map((id) => ({
      id,
      commitment: 'c',
      resource: null,
      kind: 'meetingRoom',
      from: '2026-07-01',
      to: '2026-07-02',
      measures: { areaM2: 12.5, hours: 3 },
      priceRatio: 0,
      qualifiers: { équipée: true },
      grades: [{ grade: 'declared' as const, share: 1, provenOn: null }],
      unitShare: 1,
      suspended: false,
    })),
    answers: [],
    sizes: [],
  };
  expect(inputDigest(input)).toBe(engineDigest(input));
});

test('inputs are the same, whether or not their lines were made ahead while the ledger grew', () => {
  const digestOf = (history: History) =>
    inputDigest(quarterInput(booksAsKnown(history, null), 'company', '2026-Q3', '2026-11-30'));
  const ahead = ledger();
  for (const known of [0, 2, 5]) {
    const grown = { ...ahead, rows: ahead.rows.slice(0, known + 3) };
    prepareLines(grown, known);
  }
  expect(digestOf(ahead)).toBe(digestOf(ledger()));
});

/** A room that is lent on five days, one of which is corrected, one taken back. */
function ledger(): History {
  const entry = (seq: number, type: string, subject: string, payload: object, action = 'declare') =>
    ({
      seq: String(seq),
      entry_id: `entry ${seq}`,
      subject_type: type,
      subject_id: subject,
      action,
      recorded_at: `2026-10-0${seq}T08:00:00.000000Z`,
      valid_from: '2026-07-01',
      valid_to: null,
      payload,
    }) as History['rows'][number];
  const day = (date: string, hours: number) => ({
    commitmentId: 'room',
    from: date,
    to: date,
    measures: { areaM2: 12, hours },
  });
  const room = {
    kind: 'meetingRoom',
    establishmentId: null,
    from: '2026-07-01',
    to: null,
    promised: {},
    qualifiers: {},
    price: { terms: 'free' },
  };
  return {
    companyId: 'entreprise',
    rows: [
      entry(1, 'observation', 'observation', { from: '2026-Q1' }),
      entry(2, 'commitment', 'room', room),
      entry(3, 'realisation', 'monday', day('2026-07-06', 2)),
      entry(4, 'realisation', 'tuesday', day('2026-07-07', 3)),
      entry(5, 'realisation', 'monday', day('2026-07-06', 1), 'correct'),
      entry(6, 'realisation', 'wednesday', day('2026-07-08', 4)),
      entry(7, 'realisation', 'tuesday', day('2026-07-07', 3), 'withdraw'),
      entry(8, 'realisation', 'thursday', day('2026-07-09', 5)),
    ],
  };
}
