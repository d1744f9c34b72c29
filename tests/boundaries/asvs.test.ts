import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT } from '../grounds/grounds';

/** The numbers of OWASP ASVS 5.0.0 by level; their words stand in the standard. */
const STANDARD = JSON.parse(readFileSync(join(__dirname, 'asvs-requirements.json'), 'utf8')) as {
  readonly level1: readonly string[];
  readonly level2: readonly string[];
};

const STATES = ['met', 'not applicable', 'installation', '**open**'];

interface Row {
  readonly ids: readonly string[];
  readonly state: string;
  readonly asked: string;
  readonly where: string;
  readonly test: string;
}

const PAGE = readFileSync(join(ROOT, 'infra/security/asvs.md'), 'utf8');

const ROWS: readonly Row[] = (PAGE.split('\n## ')[0] ?? '')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [ids = '', state = '', asked = '', where = '', named = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    return { ids: ids.split(', '), state, asked, where, test: named.replace(/`/g, '') };
  });

describe('the table of security requirements', () => {
  test('has each requirement of levels 1 and 2 once, and no other', () => {
    const standard = [...STANDARD.level1, ...STANDARD.level2].sort();
    expect(standard).toHaveLength(253);
    expect(new Set(standard.map((id) => id.split('.')[0])).size).toBe(17);
    expect(ROWS.flatMap(({ ids }) => ids).sort()).toEqual(standard);
  });

  test('says of each in which state it is, and where or why', () => {
    const wanting = ROWS.filter(
      ({ state, asked, where }) => !STATES.includes(state) || asked === '' || where.length < 10,
    );
    expect(wanting).toEqual([]);
  });

  test('names a test that exists for all that is met, and none for the rest', () => {
    const wrong = ROWS.filter(({ state, test: named }) =>
      state === 'met'
        ? !/\.test\.ts$/.test(named) || !existsSync(join(ROOT, named))
        : named !== '–',
    );
    expect(wrong).toEqual([]);
  });

  test('names no file that is gone', () => {
    const named = ROWS.flatMap(({ where }) =>
      [...where.matchAll(/`((?:api|web|shared|scoring|infra|tests)\/[^`\s]+)`/g)].map(
        ([, path = '']) => path,
      ),
    );
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('tells how many are in which state', () => {
    const counts = Object.fromEntries(
      STATES.map((state) => [
        state,
        ROWS.filter((row) => row.state === state).flatMap(({ ids }) => ids).length,
      ]),
    );
    process.stdout.write(`requirements of ASVS 5, levels 1 and 2: ${JSON.stringify(counts)}\n`);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(253);
  });
});
