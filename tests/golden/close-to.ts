import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';

/** A golden case, by the name of its file beside this one. */
export function readGolden<Case>(name: string): Case {
  return JSON.parse(readFileSync(join(__dirname, `${name}.json`), 'utf8')) as Case;
}

/** Every figure within the case's tolerance of the published one, and missing where it is. */
export function expectClose(
  given: readonly (number | null)[],
  published: readonly (number | null)[],
  tolerance: number,
): void {
  expect(given.map((value) => value === null)).toEqual(published.map((value) => value === null));
  const furthest = given.reduce<number>(
    (most, value, position) => Math.max(most, Math.abs((value ?? 0) - (published[position] ?? 0))),
    0,
  );
  expect(furthest).toBeLessThanOrEqual(tolerance);
}

/** The columns of a table that a case gives by rows. */
export function numbersOf<Cell>(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Record<string, (Cell | null)[]> {
  return Object.fromEntries(
    columns.map((name, at) => [name, rows.map((row) => row[at] ?? null)]),
  );
}
