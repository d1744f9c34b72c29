import { inputDigest as engineDigest } from '@ancrage/engine/score';
import { expect, test } from '@jest/globals';
import { inputDigest } from './unit-scores';

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
