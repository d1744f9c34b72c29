import { expect, test } from '@jest/globals';
import { PROBLEM_STATUS, type ProblemCode } from './codes';
import { PROBLEMS_EN } from './en';
import { PROBLEMS_FR } from './fr';
import { problemSentence } from './sentence';

const CODES = Object.keys(PROBLEM_STATUS) as ProblemCode[];

function parametersOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
}

test.each(CODES)('%s quotes the same values in French and in English', (code) => {
  expect(parametersOf(PROBLEMS_EN[code])).toEqual(parametersOf(PROBLEMS_FR[code]));
  expect(PROBLEMS_FR[code]).not.toBe(PROBLEMS_EN[code]);
});

test('a sentence quotes the value that was received', () => {
  const params = { value: 'douze' };
  expect(problemSentence({ code: 'import.cell_not_a_number', params }, 'fr')).toContain(
    '« douze »',
  );
});
