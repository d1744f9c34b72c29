/**
 * Projects by what they need: `unit` nothing (the fast loop); `real` the built processes on private
 * PostgreSQL and Redis servers, and a browser; `bench` measures, and is no test.
 */
const transform = {
  '^.+\\.(ts|tsx|mjs)$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', decorators: true, tsx: false },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        target: 'es2023',
      },
      module: { type: 'commonjs', ignoreDynamic: true },
    },
  ],
};

const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  transform,
  testEnvironmentOptions: { customExportConditions: ['ancrage', 'node', 'require', 'default'] },
  modulePathIgnorePatterns: ['/dist/'],
};

export default {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{api,shared,scoring,infra}/**/*.test.ts',
        '<rootDir>/tests/{golden,properties,disclosure-attack}/**/*.test.ts',
      ],
    },
    {
      ...base,
      displayName: 'real',
      globalSetup: '<rootDir>/tests/grounds/global-setup.ts',
      globalTeardown: '<rootDir>/tests/grounds/global-teardown.ts',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/tests/(golden|properties|disclosure-attack)/',
      ],
      setupFilesAfterEnv: ['<rootDir>/tests/grounds/time-limit.ts'],
    },
    {
      ...base,
      displayName: 'bench',
      globalSetup: '<rootDir>/tests/grounds/global-setup.ts',
      globalTeardown: '<rootDir>/tests/grounds/global-teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/grounds/time-limit.ts'],
      testMatch: ['<rootDir>/tests/bench/**/*.bench.ts'],
    },
  ],
};
