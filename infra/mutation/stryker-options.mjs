import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Processes that try mutants side by side. */
export const RUNNERS = 2;

const SOURCES = 'scoring/engine/src';

const folderOf = (part) => `reports/mutation/${part}`;

/** Where what was found of a part is kept. */
export const reportOf = (part) => `${folderOf(part)}/mutants.json`;

/**
 * How one part of the engine is tried: a folder of its sources, or `root` for what lies beside the
 * folders. Where only a part carries mutants, the tests that merely pass through the rest keep
 * their speed.
 */
export function strykerOptions(part) {
  const folder = part === 'root' ? SOURCES : `${SOURCES}/${part}`;
  const files = part === 'root' ? `${folder}/*.ts` : `${folder}/**/*.ts`;
  return {
    mutate: [
      files,
      `!${SOURCES}/**/*.test.ts`,
      // A table of published numbers and compiled bytes: no code.
      `!${SOURCES}/random/joe-kuo-numbers.ts`,
      `!${SOURCES}/**/compiled-*.ts`,
    ],
    testRunner: 'mocha',
    mochaOptions: {
      'no-config': true,
      'no-package': true,
      extension: ['ts'],
      // Once the draws are compiled they stay so, and no mutant of their script would be met.
      ignore: ['**/compiled-draws.test.ts'],
      require: ['./infra/mutation/read-sources.mjs'],
      // The first failure ends a mutant: the folder's own tests come first, then published and
      // recomputed figures, and properties of whole companies last.
      spec: [
        `${folder}/**/*.test.ts`,
        'tests/golden/**/*.test.ts',
        'tests/properties/{explanation,quantities,replicates}.test.ts',
        `${SOURCES}/**/*.test.ts`,
        'tests/properties/**/*.test.ts',
      ],
    },
    testRunnerNodeArgs: ['--conditions=ancrage'],
    coverageAnalysis: 'perTest',
    // Processor time: after three seconds no further test is begun, and none takes one second. Of
    // the draws every second mutant is a loop without end, and the tests are short.
    timeoutMS: part === 'random' ? 1500 : 5000,
    timeoutFactor: 0,
    ignoreStatic: true,
    // What the engine's tests do not read is not copied.
    ignorePatterns: ['/api', '/web', '/shared', '/scoring/worker', '/infra/launcher', '/reports'],
    // Outside of the checkout, so that no other tool finds the sources twice.
    tempDirName: join(tmpdir(), 'ancrage-mutation'),
    incremental: true,
    incrementalFile: `${folderOf(part)}/incremental.json`,
    reporters: ['progress', 'html', 'json'],
    htmlReporter: { fileName: `${folderOf(part)}/index.html` },
    jsonReporter: { fileName: reportOf(part) },
    thresholds: { high: 95, low: 85, break: null },
    concurrency: RUNNERS,
    allowConsoleColors: false,
  };
}
