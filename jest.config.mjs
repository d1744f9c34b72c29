/**
 * Projects by what they need: `unit` nothing (the fast loop), `node` the built packages, `db` the
 * grounds (private PostgreSQL and Redis), `journeys` a browser besides.
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
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
  modulePathIgnorePatterns: ['/dist/'],
};

export default {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{api,shared,scoring,infra}/**/*.test.ts',
        '<rootDir>/tests/golden/**/*.test.ts',
        '!**/*.{db,thread}.test.ts',
      ],
    },
  ],
};
