/** What tags cannot say: purity, cycles, orphans, and that features keep to themselves. */
const PURE = '^(shared/contract|scoring/engine|scoring/disclosure)/src';

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'door-not-found',
      comment: 'A package is entered by the names that it exports, and by no path inside it.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'pure-has-no-platform',
      severity: 'error',
      from: { path: PURE, pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-has-no-packages',
      comment:
        'Save a pure SHA-256, the schema of a method, the eigenvectors of weights and analysis, and their linear programme.',
      severity: 'error',
      from: { path: PURE, pathNot: '\\.test\\.ts$' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg'],
        pathNot: '(^|/)node_modules/(@noble/hashes|ml-matrix|yalps|zod)/',
      },
    },
    {
      name: 'engine-steps-do-not-know-each-other',
      comment: 'What puts the steps together stands above them; the shared words are below.',
      severity: 'error',
      from: { path: '^scoring/engine/src/(missing|outlier|normalise|aggregate)/' },
      to: {
        path: '^scoring/engine/src/(model|uncertainty|explain|what-if|population|composite|sensitivity|analysis|territory)/',
      },
    },
    {
      name: 'engine-steps-are-apart',
      severity: 'error',
      from: { path: '^scoring/engine/src/(outlier|normalise|aggregate)/' },
      to: {
        path: '^scoring/engine/src/(outlier|normalise|aggregate)/',
        pathNot: '^scoring/engine/src/$1/',
      },
    },
    {
      name: 'api-features-do-not-know-each-other',
      severity: 'error',
      from: { path: '^api/src/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^api/src/([^/]+)/', pathNot: '^api/src/($1|http|permission)/' },
    },
    {
      name: 'api-http-knows-no-feature',
      severity: 'error',
      from: { path: '^api/src/http/' },
      to: { path: '^api/src/', pathNot: '^api/src/http/' },
    },
    {
      name: 'worker-jobs-do-not-know-each-other',
      severity: 'error',
      from: { path: '^scoring/worker/src/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^scoring/worker/src/([^/]+)/', pathNot: '^scoring/worker/src/($1|process)/' },
    },
    {
      name: 'web-shell-knows-no-feature',
      comment: 'Routes are the one place where the shell names the features.',
      severity: 'error',
      from: { path: '^web/src/(shell|charts)/', pathNot: '^web/src/shell/routes\\.tsx$' },
      to: { path: '^web/src/', pathNot: '^web/src/(shell|charts|controls|contract)/' },
    },
    {
      name: 'one-door-to-the-engine',
      severity: 'error',
      from: { path: '^web/src/', pathNot: '^web/src/engine/engine\\.worker\\.ts$' },
      to: { path: '^scoring/engine/' },
    },
    {
      name: 'no-orphan',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: '(\\.d\\.ts|\\.test\\.ts|\\.config\\.(ts|mjs|cjs)|vite-env\\.d\\.ts)$',
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/' },
    exclude: { path: '(^|/)dist/|web/src/contract/generated/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['ancrage', 'import', 'require', 'node', 'default', 'types'],
    },
  },
};
