import { join } from 'node:path';
import jest from '../../jest.config.mjs';

const unit = jest.projects.find(({ displayName }) => displayName === 'unit');

/**
 * The engine's own tests and the cases of the field's references, as Stryker runs them: on a copy
 * of the sources in which the mutants are planted. A package is found through a link to the
 * checkout, where no mutant is; so the engine's name is bound to the copy.
 */
export default {
  ...unit,
  displayName: undefined,
  testMatch: [
    '<rootDir>/scoring/engine/**/*.test.ts',
    '<rootDir>/tests/{golden,properties}/**/*.test.ts',
  ],
  moduleNameMapper: { '^@ancrage/engine/(.*)$': '<rootDir>/scoring/engine/src/$1.ts' },
  testEnvironment: join(import.meta.dirname, 'first-failure-environment.mjs'),
  setupFilesAfterEnv: [join(import.meta.dirname, 'fewer-runs.mjs')],
};
