import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/*
 * What each layer may import, and nothing else (ARCHITECTURE.md, "Allowed imports"):
 *
 *   shared ← electron/http ← electron/{practice, class, web}      shared ← electron/services
 *   electron/{desktop, web, cli} compose services, practice and class, and never import each other
 *   shared ← renderer/{bridge, charts, ui} ← renderer/features ← renderer/app
 *
 * TypeScript's project references hold the coarse lines; these rules hold all of them and say why.
 */

/** A ban on relative imports that climb out of a layer and into one of `rooms`. */
const climbsInto = (rooms, message) => ({ regex: `^(\\.\\./)+(${rooms.join('|')})(/|$)`, message });
const noElectron = { regex: '^electron($|/)', message: 'Only electron/desktop may import electron.' };
const noSdk = {
  regex: '^@anthropic-ai/',
  message:
    'Only electron/services/model/anthropic*.ts may import the SDK: everything else goes through the model port.',
};
const noRenderer = climbsInto(['renderer'], 'Node code never imports the renderer.');
const noNode = { regex: '^node:', message: 'This layer runs without Node.' };
/** A ban on every package but `names` (their subpaths included). Relative imports are judged by the other patterns. */
const onlyPackages = (names, message) => ({ regex: `^(?!\\.{1,2}/|(${names.join('|')})($|/))`, message });

const noDesktopWebCli = (...others) =>
  climbsInto(others, 'The hosts (desktop, web, cli) compose the services; they never import each other.');

/** Everywhere: things that the type system would accept and the project does not want. */
const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals instead of an enum.' },
  { selector: 'ExportAllDeclaration', message: 'No barrel files: import from the file that defines the thing.' },
];
const production = [
  ...everywhere,
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  {
    selector: 'MemberExpression[object.property.name="env"][property.name=/^(NODE_ENV|VITEST|CI|TEST)$/]',
    message: 'Production code never asks whether it is under test: pass in what differs.',
  },
];
const pure = [
  ...production,
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'shared/ has no clock: pass the time in.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'shared/ has no clock: pass the time in.' },
];
const desktop = [
  ...production,
  {
    selector: 'AwaitExpression:not(:function *)',
    message: 'A top-level await in the main process can wait for ready for ever: use app.whenReady().then(…).',
  },
  {
    selector: 'CallExpression[callee.property.name="fork"]',
    message: 'The fuse runAsNode is off, so fork cannot work in a packaged app.',
  },
];

/** One layer: its files, the imports it must not make, and the syntax it must not use. */
const layer = (name, files, bans, syntax = production, paths = []) => ({
  name: `layer/${name}`,
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: bans, paths }],
    'no-restricted-syntax': ['error', ...syntax],
  },
});

const impureGlobals = [
  ...['performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'],
  ...['crypto', 'fetch', 'process', 'Buffer', 'require', 'global', 'globalThis'],
  ...['window', 'document', 'navigator', 'localStorage', 'console'],
].map((name) => ({ name, message: 'shared/ is pure: no clock, no randomness, no I/O, no DOM, no Node. Pass it in.' }));

const sources = ['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}'];

export default defineConfig(
  { ignores: ['**/node_modules/', 'dist/', 'shots/', 'release/', 'test-results/', 'playwright-report/', 'assets/'] },
  // A rule that has to be silenced in place is a rule to discuss here instead.
  { name: 'linter', linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    name: 'typescript',
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },
  {
    // Only the typed rules that find real faults and cost little: lost promises.
    name: 'typed',
    files: sources,
    ignores: ['renderer/vite.config.ts'],
    // One program for all layers: a program for each would check what it shares with the others anew.
    languageOptions: { parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    name: 'no-console',
    files: sources,
    ignores: ['electron/cli/**'],
    rules: { 'no-console': 'error' },
  },
  {
    ...layer(
      'shared',
      ['shared/**/*.ts'],
      [
        climbsInto(
          ['electron', 'renderer', 'assets', 'test', 'scripts'],
          'shared/ imports nothing of the layers above it.',
        ),
        onlyPackages(['zod', 'yaml'], 'shared/ is pure: it may import zod and yaml, nothing else.'),
      ],
      pure,
    ),
  },
  {
    name: 'purity/shared',
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'shared/ has no clock: pass the time in.' },
        { object: 'Math', property: 'random', message: 'shared/ has no randomness: pass a seed in.' },
      ],
    },
  },
  layer(
    'http',
    ['electron/http/**/*.ts'],
    [
      noElectron,
      noSdk,
      noRenderer,
      climbsInto(['services', 'practice', 'class', 'desktop', 'web', 'cli'], 'electron/http imports shared/ only.'),
    ],
  ),
  layer(
    'practice',
    ['electron/practice/**/*.ts'],
    [
      noElectron,
      noSdk,
      noRenderer,
      climbsInto(
        ['services', 'class', 'desktop', 'web', 'cli'],
        'electron/practice imports shared/ and electron/http only.',
      ),
    ],
  ),
  layer(
    'class',
    ['electron/class/**/*.ts'],
    [
      noElectron,
      noSdk,
      noRenderer,
      climbsInto(
        ['services', 'practice', 'desktop', 'web', 'cli'],
        'electron/class imports shared/ and electron/http only.',
      ),
    ],
  ),
  ...[
    {
      name: 'services',
      ignores: ['electron/services/model/anthropic*.ts'],
      files: ['electron/services/**/*.ts'],
      sdk: [noSdk],
    },
    { name: 'services/model', ignores: [], files: ['electron/services/model/anthropic*.ts'], sdk: [] },
  ].map(({ name, files, ignores, sdk }) => ({
    ...layer(name, files, [
      noElectron,
      ...sdk,
      noRenderer,
      climbsInto(
        ['practice', 'class', 'http', 'desktop', 'web', 'cli'],
        'electron/services imports shared/ only; servers and clients reach it through ports.',
      ),
    ]),
    ignores,
  })),
  layer(
    'desktop',
    ['electron/desktop/**/*.ts'],
    [
      noSdk,
      noRenderer,
      noDesktopWebCli('web', 'cli'),
      climbsInto(['http'], 'electron/http is for the servers: practice, class and web.'),
    ],
    desktop,
    [
      {
        name: 'node:child_process',
        importNames: ['fork'],
        message: 'The fuse runAsNode is off, so fork cannot work in a packaged app.',
      },
    ],
  ),
  layer('web', ['electron/web/**/*.ts'], [noElectron, noSdk, noRenderer, noDesktopWebCli('desktop', 'cli')]),
  layer(
    'cli',
    ['electron/cli/**/*.ts'],
    [
      noElectron,
      noSdk,
      noRenderer,
      noDesktopWebCli('desktop', 'web'),
      climbsInto(['http'], 'electron/http is for the servers: practice, class and web.'),
    ],
  ),
  {
    name: 'react',
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: globals.browser },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  ...[
    { name: 'bridge', siblings: ['app', 'features', 'charts', 'ui'] },
    { name: 'charts', siblings: ['app', 'features', 'bridge'] },
    { name: 'ui', siblings: ['app', 'features', 'bridge', 'charts'] },
    { name: 'features', siblings: ['app'] },
    { name: 'app', siblings: [] },
    { name: 'join', siblings: ['app', 'features', 'bridge', 'charts'] },
  ].map(({ name, siblings }) =>
    layer(
      `renderer/${name}`,
      [`renderer/${name}/**/*.{ts,tsx}`],
      [
        noElectron,
        noSdk,
        noNode,
        climbsInto(['electron'], 'The renderer never imports electron/: it talks through the bridge.'),
        ...(siblings.length
          ? [climbsInto(siblings, `renderer/${name} must not import the layers above or beside it.`)]
          : []),
        ...(name === 'features'
          ? [
              {
                regex: '^\\.\\./(?!\\.\\./)',
                message: 'Features never import each other: lift what they share into ui, charts or shared.',
              },
            ]
          : []),
      ],
    ),
  ),
  layer(
    'renderer',
    ['renderer/*.{ts,tsx}'],
    [noElectron, noSdk, climbsInto(['electron'], 'The renderer never imports electron/: it talks through the bridge.')],
  ),
  {
    name: 'config-files',
    files: ['*.config.{js,ts}', 'renderer/vite.config.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
  {
    name: 'node-scripts',
    files: ['scripts/**/*.mjs', 'test/**/*.{js,mjs,cjs}', '*.config.js'],
    languageOptions: { globals: globals.node },
  },
  {
    // Parts of these run inside a page: the double's preload world, its toy, and what the screenshots do.
    name: 'page-scripts',
    files: [
      'test/electron-double/**/*.{js,mjs,cjs}',
      'test/shots/**/*.mjs',
      'test/bench/**/*.mjs',
      'scripts/shots.mjs',
    ],
    languageOptions: { globals: globals.browser },
  },
);
