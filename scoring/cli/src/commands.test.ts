import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { methodHash } from '@ancrage/engine/method/method-hash';
import { parseMethod } from '@ancrage/engine/method/parse-method';
import { DOSSIER_FORMAT } from '@ancrage/engine/dossier/verify-dossier';
import { score } from '@ancrage/engine/score';
import { afterAll, describe, expect, test } from '@jest/globals';

const ROOT = join(__dirname, '../../..');
const METHODS = join(ROOT, 'scoring/methods');
const folder = mkdtempSync(join(tmpdir(), 'ancrage-score-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function at(name: string): string {
  return join(folder, name);
}

function write(name: string, content: unknown): string {
  writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
  return at(name);
}

/** Runs the real command, as `npm run score -- …` does. */
function run(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(ROOT, 'scoring/cli/score.mjs'), ...args],
    { cwd: folder, encoding: 'utf8' },
  );
  return { stdout, stderr, status };
}

const HDI = [
  '--method',
  join(METHODS, 'hdi-2021/method.json'),
  '--data',
  join(METHODS, 'hdi-2021/data.csv'),
];
const ASEM = [
  ...['--method', join(METHODS, 'asem/method.json')],
  ...['--data', join(METHODS, 'asem/data.csv')],
  ...['--units', join(METHODS, 'asem/units.csv')],
];

function golden<Case>(name: string): Case {
  return JSON.parse(readFileSync(join(ROOT, 'tests/golden', `${name}.json`), 'utf8')) as Case;
}

const SMALL = {
  id: 'small',
  version: '1',
  label: { fr: 'Petit', en: 'Small' },
  table: { period: 'year' },
  indicators: [{ id: 'x', unit: '', direction: 1 }],
  missing: { method: 'panel', fill: 'latest' },
  tree: { id: 'index', aggregation: 'weightedArithmetic', children: [{ indicator: 'x' }] },
};

describe('published indices, from their documents and files', () => {
  test('the Human Development Index: 191 scores and ranks as published', () => {
    const { expected } = golden<{ expected: { hdi: number[]; rank: number[] } }>('08-hdi-2021');
    expect(run(...HDI, '--out', at('hdi.csv'))).toMatchObject({ status: 0, stderr: '' });
    const rows = readFileSync(at('hdi.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(rows.map(([, rank]) => Number(rank))).toEqual(expected.rank);
    expect(rows.map(([, , printed]) => Number(printed))).toEqual(expected.hdi);
  });

  test('ASEM: Switzerland, the Netherlands and Denmark lead', () => {
    const { stdout, status } = run(...ASEM, '--top', '3');
    expect(status).toBe(0);
    expect(stdout).toMatch(/1 +CHE +68\.38[^]*2 +NLD +64\.82[^]*3 +DNK +64\.80/);
    expect(stdout).toContain('65 gaps filled, 35 points treated');
  });
});

describe('dossiers', () => {
  test('an index and a unit are recomputed, and the first digit that differs is named', () => {
    expect(run(...ASEM, '--out', at('asem.json')).status).toBe(0);
    expect(run('explain', 'FRA', ...ASEM, '--out', at('fra.json')).status).toBe(0);
    for (const name of ['asem.json', 'fra.json']) {
      expect(run('verify', at(name))).toMatchObject({ status: 0, stderr: '' });
    }
    const dossier = JSON.parse(readFileSync(at('fra.json'), 'utf8'));
    dossier.result.scores[0] += 1e-13;
    write('forged.json', dossier);
    const { stderr, status } = run('verify', at('forged.json'));
    expect(status).toBe(1);
    expect(stderr).toContain('result.scores[0]');
  });

  test('other references than those of the result are found', () => {
    const dossier = JSON.parse(readFileSync(at('fra.json'), 'utf8'));
    dossier.references.peers[''].indicators.LPI.scale.zero += 1;
    write('forged.json', dossier);
    const { stderr, status } = run('verify', at('forged.json'));
    expect([status, stderr]).toEqual([1, expect.stringContaining('result.referencesHash')]);
  });

  test('a company’s dossier', () => {
    const document = JSON.parse(readFileSync(join(METHODS, 'method-v1.json'), 'utf8'));
    const input = {
      unit: 'Chaudronnerie',
      quarter: '2026-Q3',
      openUntil: null,
      observedFrom: '2025-Q4',
      lines: [],
      answers: [],
      sizes: [],
    };
    const method = { document: parseMethod(document), hash: methodHash(document) };
    const dossier = {
      format: DOSSIER_FORMAT,
      method: document,
      input,
      result: score(input, method),
    };
    expect(run('verify', write('company.json', dossier))).toMatchObject({ status: 0, stderr: '' });
    const forged = { ...dossier, result: { ...dossier.result, unit: 'Menuiserie' } };
    const { stderr, status } = run('verify', write('forged.json', forged));
    expect([status, stderr]).toEqual([1, expect.stringContaining('differs at unit')]);
  });

  test('what is no dossier is refused, and is no difference', () => {
    expect(run('verify', write('none.json', { format: 'x' })).status).toBe(3);
    expect(run('verify', write('none.json', { format: DOSSIER_FORMAT })).status).toBe(4);
    expect(run('verify', at('absent.json')).status).toBe(5);
  });
});

describe('a panel', () => {
  const method = write('panel.json', SMALL);
  const data = write('panel.csv', 'unit;year;x\nA;2020;1,5\nA;2021;\nB;2020;3\nB;2021;4\n');

  test('cells apart by semicolons, decimals with a comma', () => {
    const { stdout, status } = run('--method', method, '--data', data);
    expect(status).toBe(0);
    expect(stdout).toMatch(/1 +B +2020 +60\b/);
    expect(stdout).toContain('1 gaps filled');
  });

  test('a unit is explained in one period, and its dossier holds all of its rows', () => {
    const asked = ['--method', method, '--data', data];
    expect(run('explain', 'A', ...asked).stderr).toContain('--period: 2020, 2021');
    expect(run('explain', 'A', '--period', '2021', ...asked, '-o', at('a.json')).status).toBe(0);
    expect(run('verify', at('a.json')).status).toBe(0);
  });
});

describe('what is wrong says how to mend it', () => {
  const method = write('small.json', { ...SMALL, table: {}, missing: { method: 'none' } });
  const asked = (data: string): string[] => ['--method', method, '--data', data];

  test.each([
    ['no method', () => ['--data', 'x.csv'], 2, 'needs --method METHOD.json'],
    ['an unknown command', () => ['bogus'], 2, 'no command bogus'],
    ['an unknown option', () => ['--bogus'], 2, 'unknown option'],
    ['a file that is not there', () => asked('absent.csv'), 5, 'absent.csv does not exist'],
    [
      'a document that is no method',
      () => [
        'validate',
        '--method',
        write('bad.json', { ...SMALL, tree: { ...SMALL.tree, children: [{ indicator: 'y' }] } }),
      ],
      3,
      'tree.children[0].indicator: y is none of the indicators',
    ],
    ['no JSON', () => ['validate', '--method', write('bad.json', '{')], 5, 'is no JSON'],
    [
      'a column that is missing',
      () => asked(write('d.csv', 'unit,y\nA,1\n')),
      4,
      'reads a column x',
    ],
    ['a column of another case', () => asked(write('d.csv', 'unit,X\nA,1\n')), 4, 'may be X'],
    [
      'a cell that is no number',
      () => asked(write('d.csv', 'unit,x\nA,1\nB,"1,5"\n')),
      4,
      'd.csv, line 3, column x: “1,5” is no number',
    ],
    ['a unit twice', () => asked(write('d.csv', 'unit,x\nA,1\nA,2\n')), 4, 'A has two rows'],
    [
      'no range',
      () => asked(write('d.csv', 'unit,x\nA,1\nB,1\n')),
      4,
      'indicator x: there is no range',
    ],
    ['an empty file', () => asked(write('d.csv', '')), 4, 'is empty'],
    [
      'a row too long',
      () => asked(write('d.csv', 'unit,x\nA,1,2\n')),
      4,
      'd.csv: Invalid Record Length',
    ],
    [
      'an unknown unit',
      () => ['explain', 'a', ...asked(write('d.csv', 'unit,x\nA,1\nB,2\n'))],
      4,
      'did you mean A?',
    ],
    [
      'a result of an unknown form',
      () => [...asked(write('d.csv', 'unit,x\nA,1\nB,2\n')), '--out', 'x.txt'],
      2,
      '.json or .csv',
    ],
    [
      'a method over declarations',
      () => ['--method', join(METHODS, 'method-v1.json'), '--data', 'x.csv'],
      2,
      'is a method over declarations',
    ],
  ])('%s', (_, args, status, sentence) => {
    const ended = run(...args());
    expect(ended.status).toBe(status);
    expect(ended.stderr).toContain(sentence);
    expect(ended.stderr).not.toContain('    at ');
  });
});

test('help says the exit codes', () => {
  const { stdout, status } = run('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('Exit codes');
});
