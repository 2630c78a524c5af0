import { readdirSync } from 'node:fs';
import css from '@eslint/css';
import compat from 'eslint-plugin-compat';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { cssTemplates } from './scripts/lint/css-templates.js';

/** Which modules of the house a folder may import, as regular expressions of what follows `@throughline/`. The direction of the whole house, in one table. */
const mayImport = {
  'packages/tracking': [],
  'packages/standards': ['tracking'],
  'packages/elements': ['tracking'],
  'packages/player': ['tracking', 'elements'],
  'packages/embed': ['tracking', 'elements'],
  'packages/content': [
    'tracking',
    'elements/[^/]+/[^/]+\\.directive\\.js',
    'elements/internal/(directive|states)\\.js',
  ],
  'packages/lms': ['tracking'],
};

const NODE_GLOBALS = ['process', 'Buffer', '__dirname', '__filename', 'require', 'global', 'setImmediate'];
const TESTS = ['**/*.test.ts', '**/testing/**'];
/** What a browser runs, or will run in an editor without installation. */
const NODE_FREE = [...Object.keys(mayImport).map(folder => `${folder}/**/*.ts`), 'build/core/**/*.ts'];
const LEARNER = ['tracking', 'standards', 'elements', 'player', 'embed'].map(name => `packages/${name}/**/*.ts`);

const direction = Object.entries(mayImport).map(([folder, allowed]) => ({
  files: [`${folder}/**/*.ts`],
  ignores: TESTS,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^@throughline/${allowed.map(path => `(?!${path}(/|$))`).join('')}`,
            message: `${folder} may import ${allowed.join(', ') || 'no other package'}: see eslint.config.js.`,
          },
          { group: ['node:*'], message: 'This code also runs in a browser: nothing of Node.' },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['**/node_modules/**', '**/dist/**', '.cache/**', 'coverage/**', 'release/**', 'scripts/**/*.d.ts'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A number in a template is what we mean; only objects and undefined are slips.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  // The class of an element; what it is made of stands in a file of its own beside it.
  {
    files: readdirSync(new URL('packages/elements', import.meta.url)).map(
      name => `packages/elements/${name}/${name}.ts`,
    ),
    rules: { 'max-lines': ['error', { max: 150 }] },
  },
  ...direction,
  {
    files: ['build/core/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['node:*', 'rollup', 'esbuild', 'sirv', 'chokidar'],
              message: 'The packager’s core runs in a browser too.',
            },
          ],
        },
      ],
    },
  },
  { files: NODE_FREE, ignores: TESTS, rules: { 'no-restricted-globals': ['error', ...NODE_GLOBALS] } },
  {
    files: LEARNER,
    ignores: [...TESTS, '**/*.directive.ts'],
    plugins: { compat },
    languageOptions: { globals: globals.browser },
    settings: { lintAllEsApis: true },
    rules: {
      'compat/compat': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='addEventListener'] > Literal[value=/^(before)?unload$/]",
          message:
            'unload and beforeunload lose work and break the back/forward cache: use visibilitychange and pagehide.',
        },
        {
          selector: "ExportNamedDeclaration > VariableDeclaration[kind='let']",
          message: 'A script gets what another one shares once: what is exported is never assigned to again.',
        },
        {
          selector: "ImportSpecifier[imported.name='unsafeHTML']",
          message: 'Text of authors, learners and platforms is never trusted as HTML.',
        },
        {
          selector:
            'CallExpression:matches([callee.name=/^(alert|confirm|prompt)$/], [callee.property.name=/^(alert|confirm|prompt)$/])',
          message: 'Boxes of the browser stop everything and are not in the learner’s language: say it in the page.',
        },
      ],
    },
  },
  {
    files: ['packages/elements/**/*.ts', 'packages/player/**/*.ts', 'packages/embed/**/*.ts'],
    plugins: { lit, wc, 'lit-a11y': litA11y },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
    },
  },
  {
    files: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['build/**/*.ts', 'test/**/*.ts', '**/testing/**'], rules: { 'no-console': 'off' } },
  // The author of a page is told in its console.
  { files: ['packages/embed/**/*.ts'], rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] } },
  { files: ['**/*.js', '**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: LEARNER, processor: cssTemplates },
  {
    // The sheets in css`...` come under such a name too.
    files: ['packages/**/*.css'],
    plugins: { css },
    language: 'css/css',
    rules: {
      // The floor of .browserslistrc is younger than Baseline 2022 in these, which every engine of the floor has.
      'css/use-baseline': [
        'error',
        {
          available: 2022,
          allowAtRules: ['container', 'media'],
          // `scripting` only improves what stands without it; the rest is whole but for curves of an outline, the contrast
          // of an accent in Safari, and boxes that do not scroll.
          allowMediaConditions: ['scripting'],
          allowProperties: [
            'container',
            'container-type',
            'container-name',
            'outline',
            'accent-color',
            'overscroll-behavior',
            'forced-color-adjust',
          ],
        },
      ],
      'css/no-duplicate-imports': 'error',
      'css/no-invalid-at-rules': 'error',
      'css/no-invalid-properties': ['error', { allowUnknownVariables: true }],
    },
  },
);
