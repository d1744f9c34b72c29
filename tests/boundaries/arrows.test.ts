import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROOT } from '../grounds/grounds';

const ARROWS = JSON.parse(readFileSync(join(__dirname, 'arrows.json'), 'utf8')) as Record<
  string,
  readonly string[]
>;

/** Where a layer lives, and a door of it that another could go through. */
const FOLDERS: Record<string, { folder: string; door?: string }> = {
  contract: { folder: 'shared/contract', door: 'period/quarter' },
  engine: { folder: 'scoring/engine', door: 'score' },
  disclosure: { folder: 'scoring/disclosure', door: 'release-totals' },
  geography: { folder: 'shared/geography', door: 'boundaries' },
  telemetry: { folder: 'shared/telemetry', door: 'trace' },
  database: { folder: 'shared/database', door: 'connect' },
  ledger: { folder: 'shared/ledger', door: 'append-entries' },
  queue: { folder: 'shared/queue', door: 'connect' },
  series: { folder: 'scoring/series', door: 'score-quarters' },
  demo: { folder: 'infra/demo', door: 'accounts' },
  api: { folder: 'api' },
  worker: { folder: 'scoring/worker' },
  cli: { folder: 'scoring/cli' },
  web: { folder: 'web' },
  launcher: { folder: 'infra/launcher', door: 'free-port' },
  operations: { folder: 'infra/operations', door: 'backup' },
};

const PAIRS = Object.keys(ARROWS).flatMap((from) =>
  Object.entries(FOLDERS)
    .filter(([to, { door }]) => to !== from && door !== undefined)
    .map(([to, { door }]) => ({
      from,
      to,
      door: door ?? '',
      allowed: ARROWS[from]?.includes(to) === true,
    })),
);

const IMPURE: readonly (readonly [string, boolean])[] = [
  ['Math.random()', true],
  ['Date.now()', true],
  ['new Date()', true],
  ["new Date('2026-01-01')", false],
  ['Math.max(1, 2)', false],
];

describe('the arrows of the house, each proved by an import that is planted', () => {
  let arrows: Messages[];
  let impure: Messages[];

  beforeAll(() => {
    // The rule reads Nx's project graph, and says nothing at all without one.
    execFileSync('npx', ['nx', 'graph', '--file', join(tmpdir(), 'ancrage-graph.json')], {
      cwd: ROOT,
      stdio: 'ignore',
    });
    const planted = [
      ...PAIRS.map(({ from, to, door }) => ({
        filePath: join(ROOT, FOLDERS[from]?.folder ?? '', 'src/planted.ts'),
        text: `import type * as planted from '@ancrage/${to}/${door}';\nexport type Planted = typeof planted;\n`,
      })),
      ...IMPURE.map(([expression]) => ({
        filePath: join(ROOT, 'scoring/engine/src/planted.ts'),
        text: `export const planted = ${expression};\n`,
      })),
    ];
    const answers = lint(planted);
    arrows = answers.slice(0, PAIRS.length);
    impure = answers.slice(PAIRS.length);
  });

  test('every layer of the table has a folder', () => {
    expect(Object.keys(FOLDERS).sort()).toEqual(Object.keys(ARROWS).sort());
  });

  test('only the tests may import everything', () => {
    const config = readFileSync(join(ROOT, 'eslint.config.mjs'), 'utf8');
    const wild = config.split('\n').filter((line) => line.includes("['*']"));
    expect(wild).toHaveLength(1);
    expect(wild[0]).toContain("sourceTag: 'layer:tests'");
  });

  test.each(PAIRS.map((pair, position) => ({ ...pair, position })))(
    '$from to $to: allowed is $allowed',
    ({ allowed, position }) => {
      // By its tags, or since the import would close a circle.
      const refused = arrows[position]?.some(
        ({ ruleId }) => ruleId === '@nx/enforce-module-boundaries',
      );
      expect(refused).toBe(!allowed);
    },
  );

  test.each(IMPURE.map(([expression, refused], position) => ({ expression, refused, position })))(
    'in the engine $expression is refused: $refused',
    ({ refused, position }) => {
      const rules = impure[position]?.map(({ ruleId }) => ruleId) ?? [];
      expect(rules.some((rule) => rule?.startsWith('no-restricted'))).toBe(refused);
    },
  );
});

describe('what tags cannot say is refused by dependency-cruiser', () => {
  let copy: string;

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'ancrage-planted-'));
    for (const path of ['scoring/engine', 'shared/contract', 'api', 'web/src', 'scoring/worker']) {
      cpSync(join(ROOT, path), join(copy, path), {
        recursive: true,
        filter: (source) => !/node_modules|\/dist(\/|$)/.test(source),
      });
    }
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'package.json']) {
      cpSync(join(ROOT, file), join(copy, file));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test.each([
    ['pure-has-no-platform', 'scoring/engine/src/planted.ts', "import 'node:fs';"],
    ['pure-has-no-packages', 'shared/contract/src/planted.ts', "import 'typeorm';"],
    ['door-not-found', 'api/src/http/planted.ts', "import '@ancrage/engine/quantity/window';"],
    [
      'api-features-do-not-know-each-other',
      'api/src/charter/planted.ts',
      "import '../score/score.dto';",
    ],
    ['api-http-knows-no-feature', 'api/src/http/planted.ts', "import '../score/score.dto';"],
    [
      'worker-jobs-do-not-know-each-other',
      'scoring/worker/src/sweep-stale/planted.ts',
      "import '../score-backlog/score-backlog.job';",
    ],
    [
      'engine-steps-do-not-know-each-other',
      'scoring/engine/src/normalise/planted.ts',
      "import '../uncertainty/bands';",
    ],
    [
      'engine-steps-are-apart',
      'scoring/engine/src/aggregate/planted.ts',
      "import '../normalise/goalposts';",
    ],
    [
      'one-door-to-the-engine',
      'web/src/dashboard/planted.ts',
      "import '../../../scoring/engine/src/score';",
    ],
  ])('%s', (rule, file, line) => {
    expect(violationsOf(copy, file, 'export const planted = 1;\n')).not.toContain(rule);
    expect(violationsOf(copy, file, `${line}\nexport const planted = 1;\n`)).toContain(rule);
  });
});

type Messages = readonly { readonly ruleId: string | null; readonly message: string }[];

function lint(planted: readonly { filePath: string; text: string }[]): Messages[] {
  const output = execFileSync('node', [join(__dirname, 'lint-planted.mjs')], {
    cwd: ROOT,
    input: JSON.stringify(planted),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output) as Messages[];
}

/** Names of the rules that a planted file breaks. */
function violationsOf(copy: string, file: string, text: string): string[] {
  mkdirSync(join(copy, file, '..'), { recursive: true });
  writeFileSync(join(copy, file), text);
  const binary = join(ROOT, 'node_modules/.bin/depcruise');
  const output = cruise(binary, copy, file);
  rmSync(join(copy, file));
  const report = JSON.parse(output) as {
    summary: { violations: { rule: { name: string }; from: string }[] };
  };
  return report.summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);
}

function cruise(binary: string, cwd: string, file: string): string {
  try {
    return execFileSync(binary, ['--output-type', 'json', file], { cwd, encoding: 'utf8' });
  } catch (error) {
    // It ends with the number of violations.
    return (error as { stdout: string }).stdout;
  }
}
