import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseMethod } from '../method/parse-method';
import type { WindowAnswer } from './answer-of';
import { completeness } from './completeness';

const text = readFileSync(join(__dirname, '../../../methods/method-v1.json'), 'utf8');
const method = parseMethod(JSON.parse(text));

/** Completeness with these answers, all others being reported. */
const of = (answers: Readonly<Record<string, WindowAnswer>>) =>
  completeness(new Map(method.indicators.map(({ id }) => [id, answers[id] ?? 'reported'])), method);

/** Pillars weigh a fifth; within them H2 0.3, S1 0.6, S2 0.4, F1 0.6, F2 0.25, F3 0.15. */
test('what does not apply is left out of the share that is reported', () => {
  expect(of({}).reportedShare).toBeCloseTo(1, 12);
  expect(of({ M1: 'notReported' }).reportedShare).toBeCloseTo(0.8, 12);
  expect(of({ M1: 'notApplicable' }).reportedShare).toBeCloseTo(1, 12);
  expect(of({ M1: 'notApplicable', S2: 'notReported' }).reportedShare).toBeCloseTo(0.9, 12);
  const none = Object.fromEntries(
    method.indicators.map(({ id }) => [id, 'notApplicable'] as const),
  );
  expect(of(none)).toEqual({ reportedShare: 0, tooLittleReported: false, tooNarrow: true });
});

test('two thirds of what applies are enough to be reported, to the last place', () => {
  const without = (...ids: string[]) =>
    Object.fromEntries(ids.map((id) => [id, 'notReported' as const]));
  const tooLittle = (...ids: string[]) => of(without(...ids)).tooLittleReported;
  // 0.32 and 0.35 of the whole.
  expect(tooLittle('M1', 'S1')).toBe(false);
  expect(tooLittle('M1', 'S1', 'F3')).toBe(true);
  // Three pillars apply, of which one is silent: exactly two thirds.
  const aside = { M1: 'notApplicable', S1: 'notApplicable', S2: 'notApplicable' } as const;
  expect(of({ ...aside, ...without('H1', 'H2') }).tooLittleReported).toBe(false);
  expect(of({ ...aside, ...without('H1', 'H2', 'F3') }).tooLittleReported).toBe(true);
});

test('a field is too narrow where more than a third of the weight does not apply', () => {
  const narrow = (...ids: string[]) =>
    of(Object.fromEntries(ids.map((id) => [id, 'notApplicable'] as const))).tooNarrow;
  expect(narrow('M1', 'S1')).toBe(false);
  expect(narrow('M1', 'S1', 'F3')).toBe(true);
  expect(narrow('M1', 'H1')).toBe(true);
});
