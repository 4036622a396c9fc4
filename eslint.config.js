import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const widgets = ['calendar', 'signup', 'defects', 'goals'];
const screens = ['kiosk', 'desk'];

/** Which rooms a room may enter. Doors open one way: a room is named only by rooms after it. */
const doors = {
  'packages/contract': [],
  'packages/core': ['contract'],
  ...Object.fromEntries(widgets.map((name) => [`packages/${name}`, ['contract', 'core']])),
  ...Object.fromEntries(
    screens.map((name) => [`packages/${name}`, ['contract', 'core', ...widgets]]),
  ),
  'packages/embed': ['contract', 'core', ...widgets, ...screens],
  'backend-stub': ['contract'],
};

const frontDoor = {
  regex: '^@klocket/[\\w-]+/(src|dist)(/|$)|\\.\\./(packages/)?[\\w-]+/src/',
  message: 'Enter a package through its exports.',
};

/** The backend is no package that others install: benchmarks and tests look straight into it. */
const frontDoorOfPackages = {
  ...frontDoor,
  regex: frontDoor.regex.replace('(packages/)?', '(packages/)?(?!backend-stub/)'),
};

const noMarkupFromText = {
  regex: 'directives/unsafe-(html|svg|mathml)',
  message: 'Text is text: there is no HTML field anywhere.',
};

const contractTypesOnly = {
  regex: '^@klocket/contract$',
  allowTypeImports: true,
  message: 'No schema code travels to phones: import types here, addresses from its /paths.',
};

/** What a room may import, as one rule: flat configs replace a rule's options, they never add to them. */
function importsOf(room, allowed) {
  const others = {
    regex: allowed.length ? `^@klocket/(?!(?:${allowed.join('|')})(?:/|$))` : '^@klocket/',
    message: `${room} may enter ${allowed.join(', ') || 'no other room'}.`,
  };
  const forPhones = room.startsWith('packages/') && room !== 'packages/contract';
  return {
    patterns: [frontDoor, noMarkupFromText, others, ...(forPhones ? [contractTypesOnly] : [])],
  };
}

/** The same for a room of the desk, seen from a file so far below the room's own folder. */
function importsOfDeskRoom(up) {
  const { patterns } = importsOf('packages/desk', doors['packages/desk']);
  const elsewhere = {
    regex: `^${up.replaceAll('.', '\\.')}\\.\\./[\\w-]+/|/frame/`,
    message: 'What two rooms need is in the kit; what the frame does comes with the place.',
  };
  return { patterns: [...patterns, elsewhere] };
}

/** ESLint's own rules against what is surely a mistake and the compiler does not see. */
const mistakes = [
  'no-async-promise-executor',
  'no-case-declarations',
  'no-cond-assign',
  'no-constant-binary-expression',
  'no-constant-condition',
  'no-debugger',
  'no-dupe-else-if',
  'no-duplicate-case',
  'no-empty',
  'no-empty-character-class',
  'no-empty-pattern',
  'no-ex-assign',
  'no-misleading-character-class',
  'no-prototype-builtins',
  'no-self-assign',
  'no-sparse-arrays',
  'no-unsafe-finally',
  'no-unsafe-optional-chaining',
  'no-unused-labels',
  'no-useless-backreference',
  'no-useless-catch',
  'no-useless-escape',
];

/** Calls of node:test give promises that the runner itself awaits. */
const testCalls = {
  from: 'package',
  package: 'node:test',
  name: ['describe', 'it', 'suite', 'test', 'before', 'after', 'beforeEach', 'afterEach'],
};

/** Comparing values is done at once; only comparing DOM, typed alike, gives a promise. */
const claims = { from: 'package', package: 'chai', name: ['Equal'] };

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    '**/dist/',
    'data/',
    'storybook-static/',
    'coverage/',
    'tests/artefacts/',
    'packages/{core,signup,defects,goals,desk}/src/locales/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strict,
  {
    name: 'klocket/everywhere',
    rules: {
      ...Object.fromEntries(mistakes.map((rule) => [rule, 'error'])),
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [frontDoorOfPackages, noMarkupFromText] },
      ],
    },
  },
  {
    name: 'klocket/typed',
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [testCalls, claims] },
      ],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    name: 'klocket/elements',
    files: ['packages/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/attribute-names': ['error', { convention: 'kebab' }],
      'lit/no-classfield-shadowing': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-value-attribute': 'error',
      'wc/guard-super-call': 'off',
      'wc/no-typos': 'error',
      'wc/require-listener-teardown': 'error',
    },
  },
  ...Object.entries(doors).map(([room, allowed]) => ({
    name: `klocket/doors of ${room}`,
    files: [`${room}/**/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', importsOf(room, allowed)] },
  })),
  // A room of the desk is handed its place: it enters neither the frame nor another room.
  ...['', '../'].map((up) => ({
    name: `klocket/rooms of the desk${up && ', their folders'}`,
    files: [`packages/desk/src/rooms/*/${up && '*/'}*.ts`],
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', importsOfDeskRoom(up)],
    },
  })),
  {
    name: 'klocket/text is text',
    files: ['packages/**/*.ts', 'stories/**/*.ts', 'demo/**/*.{ts,js}'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
          message: 'Text is text: build nodes, or let Lit render them.',
        },
        {
          selector:
            'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
          message: 'Text is text: build nodes, or let Lit render them.',
        },
      ],
    },
  },
  {
    // What builds the packages has to know them from inside.
    name: 'klocket/scripts',
    files: ['scripts/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    name: 'klocket/tests',
    files: ['**/*.test.ts'],
    rules: {
      // Chai's claims end in a property: expect(x).to.be.true
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name=/^(only|skip)$/]',
          message: 'Every test runs, every time.',
        },
      ],
    },
  },
);
