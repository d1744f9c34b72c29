import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Mutation testing of the engine: does a test fail when its code is wrong? `npm run mutate` for
 * all of it, `npm run mutate -- --mutate 'scoring/engine/src/normalise/*.ts'` for a part.
 */
export default {
  mutate: [
    'scoring/engine/src/**/*.ts',
    '!scoring/engine/src/**/*.test.ts',
    // A table of published numbers and compiled bytes: no code.
    '!scoring/engine/src/random/joe-kuo-numbers.ts',
    '!scoring/engine/src/**/compiled-*.ts',
  ],
  testRunner: 'jest',
  jest: { configFile: 'infra/mutation/jest.config.mjs', enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  // What runs when a file is read (tables, limits, schemas) would need every test for each mutant,
  // nine tenths of the whole time; the golden cases hold it.
  ignoreStatic: true,
  // What the engine's tests do not read is not copied.
  ignorePatterns: ['/api', '/web', '/shared', '/scoring/worker', '/infra/launcher', '/reports'],
  // Outside of the checkout, so that no other tool finds the sources twice.
  tempDirName: join(tmpdir(), 'ancrage-mutation'),
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['progress', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutants.json' },
  thresholds: { high: 95, low: 85, break: 85 },
  concurrency: 2,
  allowConsoleColors: false,
};
