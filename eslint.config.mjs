import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Longest a file may be, by what it is (docs/style of the house: aim far below). */
const lengths = [
  { files: ['apps/api/src/**/*.controller.ts', 'apps/worker/src/**/*.processor.ts'], max: 200 },
  { files: ['libs/use-cases/src/**/*.ts', 'libs/persistence/src/**/*.ts'], max: 250 },
  {
    files: ['libs/domain/src/**/*.ts', 'libs/contracts/src/**/*.ts', 'libs/integrations/src/**/*.ts'],
    max: 300,
  },
  { files: ['apps/web/src/**/*.tsx'], max: 250 },
  { files: ['**/*.spec.{ts,tsx}'], max: 500 },
];

/** Files that are data written as code: long by nature. */
const DATA = [
  'libs/domain/src/**/data/**',
  'libs/domain/src/questions/catalogue*/**',
  'libs/domain/src/questions/catalogue*.ts',
];

const noDirectFormatting = [
  {
    selector: "MemberExpression[object.name='Intl']",
    message: 'Dates, numbers and names are shown by fmt.* only (src/i18n/format.ts).',
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale/]',
    message: 'Dates, numbers and names are shown by fmt.* only (src/i18n/format.ts).',
  },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.data/**', '**/*.generated.ts'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'max-params': ['error', 4],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
    },
  },
  ...lengths.map(({ files, max }) => ({
    files,
    ignores: max === 500 ? [] : ['**/*.spec.{ts,tsx}', ...DATA],
    rules: { 'max-lines': ['error', { max, skipComments: true, skipBlankLines: true }] },
  })),
  {
    files: ['{apps,libs}/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.{ts,tsx}', ...DATA, 'apps/web/src/**'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }] },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'window', 'document', 'fetch', 'performance'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Time is a parameter.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time is a parameter.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Chance is a parameter.',
        },
      ],
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    ignores: ['apps/web/src/i18n/**', '**/*.spec.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...noDirectFormatting] },
  },
  { files: ['**/*.spec.{ts,tsx}', 'test/**'], rules: { 'max-params': 'off' } },
  {
    files: ['scripts/**', '**/*.mjs', '**/*.cjs'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);
