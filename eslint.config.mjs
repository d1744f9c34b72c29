import { readFileSync } from 'node:fs';
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

/** Which layer may import which: the table of the house, said once. */
const ARROWS = JSON.parse(
  readFileSync(new URL('./tests/boundaries/arrows.json', import.meta.url), 'utf8'),
);

const depConstraints = [
  ...Object.entries(ARROWS).map(([layer, allowed]) => ({
    sourceTag: `layer:${layer}`,
    onlyDependOnLibsWithTags: [layer, ...allowed].map((name) => `layer:${name}`),
  })),
  { sourceTag: 'layer:tests', onlyDependOnLibsWithTags: ['*'] },
];

const PURE = ['shared/contract', 'scoring/engine', 'scoring/disclosure'];

const IMPURE_PROPERTIES = [
  { object: 'Math', property: 'random', message: 'Pure code draws from a seed that is passed in.' },
  { object: 'Date', property: 'now', message: 'Pure code has no clock: pass the date in.' },
  { object: 'performance', property: 'now', message: 'Pure code has no clock.' },
  { object: 'crypto', property: 'randomUUID', message: 'Pure code draws nothing.' },
  { object: 'crypto', property: 'getRandomValues', message: 'Pure code draws nothing.' },
];

const CLOCKS = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Pure code has no clock: pass the date in.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'Pure code has no clock: pass the date in.',
  },
];

/** What a platform may round otherwise than another: the engine's own are in `elementary`. */
const PLATFORM_FUNCTIONS = [
  ...['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow', 'cbrt', 'hypot'],
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh'],
].map((property) => ({
  object: 'Math',
  property,
  message: 'Another JavaScript engine may give another last digit: take it from elementary.',
}));

export default typescript.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.nx/**',
      '.ancrage/**',
      'web/src/contract/generated/**',
    ],
  },
  js.configs.recommended,
  ...typescript.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { allow: [], depConstraints }],
      // Nest's modules and the decorated DTOs are classes without a body.
      '@typescript-eslint/no-extraneous-class': [
        'error',
        { allowWithDecorator: true, allowEmpty: true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-properties': [
        'error',
        { property: 'only', object: 'it', message: 'A test alone hides the others.' },
        { property: 'only', object: 'test', message: 'A test alone hides the others.' },
        { property: 'only', object: 'describe', message: 'A test alone hides the others.' },
        { property: 'skip', object: 'it', message: 'A test that is switched off proves nothing.' },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'module', 'setTimeout', 'Buffer'].map((n) => [n, 'readonly']),
      ),
    },
  },
  {
    files: ['api/**/*.ts', 'scoring/worker/**/*.ts'],
    // Nest reads the classes of a constructor's parameters at run time.
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['web/**/*.tsx', 'web/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: PURE.map((folder) => `${folder}/**/*.ts`),
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': ['error', ...IMPURE_PROPERTIES],
      'no-restricted-syntax': ['error', ...CLOCKS],
    },
  },
  {
    files: ['scoring/engine/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': ['error', ...IMPURE_PROPERTIES, ...PLATFORM_FUNCTIONS],
      'no-restricted-syntax': [
        'error',
        ...CLOCKS,
        {
          selector: "BinaryExpression[operator='**']",
          message: 'Another JavaScript engine may give another last digit: see elementary.',
        },
      ],
    },
  },
);
