import { defineConfig } from 'eslint/config'
import svelte from 'eslint-plugin-svelte'
import tseslint from 'typescript-eslint'
import { functionSize } from './tests/guards/rules/function-size.ts'

/*
 * What a compiler does not see. Every rule here has a planted violation in tests/guards/lint.test.ts: a rule that
 * cannot fail is no rule. Comments cannot switch a rule off; a rule that is wrong somewhere is narrowed here, with a reason.
 */

/** One program per kind of code, so that types are those of the place where the code runs. */
const PROJECTS = [
  { name: 'dom', files: ['renderer/**/*.ts', 'renderer/**/*.svelte'], project: 'tsconfig.dom.json' },
  { name: 'electron', files: ['electron/**/*.ts'], project: 'tsconfig.electron.json' },
  { name: 'node', files: ['src/**/*.ts', 'tests/**/*.ts', '*.ts'], project: 'tsconfig.node.json' },
  { name: 'e2e', files: ['tests/e2e/**/*.ts', 'playwright.config.ts'], project: 'tsconfig.e2e.json' }
]

const SCRIPTS = ['**/*.{js,ts,svelte}']
const TYPED = ['**/*.{ts,svelte}']
/** Tools look for a default export in these. */
const CONFIGS = ['*.config.{js,ts}', 'electron/fuses.ts']

const NO_DEFAULT_EXPORT = { selector: 'ExportDefaultDeclaration', message: 'Export by name: a default export has as many names as importers.' }

const SINS = [
  { selector: 'CatchClause > BlockStatement[body.length=0]', message: 'A swallowed error: handle it, tell it, or let it go on.' },
  {
    selector: "CallExpression[callee.property.name='catch'] > :matches(ArrowFunctionExpression, FunctionExpression) > BlockStatement[body.length=0]",
    message: 'A swallowed error: handle it, tell it, or let it go on.'
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'Text becomes markup here: set textContent, or let Svelte do it.'
  },
  { selector: "MemberExpression[object.name='document'][property.name=/^(write|writeln)$/]", message: 'Text becomes markup here.' },
  { selector: "Property[key.name='shell'][value.value=true]", message: 'Programs are started with a list of arguments, never through a shell.' },
  {
    selector: ":matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^\\.{1,2}\\u002F/]:not([source.value=/\\.(ts|js|json|svelte|css|svg)(\\?\\w+)?$/])",
    message: 'A relative import names the file with its ending: sources run as they are.'
  },
  {
    selector: "CallExpression[callee.object.name=/^(test|it|describe|suite)$/][callee.property.name=/^(only|skip|todo|fails|fixme|skipIf|runIf)$/]",
    message: 'Every test runs, always.'
  }
]

/** A method that overrides one of a library has the parameters that it has. */
const TOO_MANY = {
  selector: ':function[params.length>4]:not(MethodDefinition[override=true] > FunctionExpression)', message: 'More than four parameters: hand over an object.'
}

const STYLE_ATTRIBUTE = {
  selector: "SvelteAttribute[key.name='style']", message: 'A written-out style breaks the policy of the page: use `style:property` or a class.'
}

/** The clock and chance come in as arguments, so that the same input gives the same answer. */
const IMPURE = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'A pure layer is handed its “now”.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'A pure layer is handed its “now”.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'A pure layer is handed its chance.' }
]

const SHELLS = {
  name: 'node:child_process', importNames: ['exec', 'execSync'], message: 'Programs are started with a list of arguments, never through a shell.'
}

/** Nothing leaves the machine from the page; the one socket is made in the bridge. */
const REACHING_OUT = ['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket', 'WebTransport', 'RTCPeerConnection']
  .map(name => ({ name, message: 'The page speaks to its host over the bridge and to nothing else.' }))

export default defineConfig(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/', 'playwright-report/', 'src/globals.d.ts'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  ...svelte.configs.recommended,
  {
    files: ['**/*.ts', '**/*.js'],
    languageOptions: { parser: tseslint.parser }
  },
  ...PROJECTS.map(({ name, files, project }) => ({
    name: `types of ${name}`,
    files,
    languageOptions: {
      parserOptions: { parser: tseslint.parser, project, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] }
    }
  })),
  {
    name: 'every script',
    files: SCRIPTS,
    plugins: { '@typescript-eslint': tseslint.plugin, 'house': { rules: { 'function-size': functionSize } } },
    rules: {
      'eqeqeq': ['error', 'always', { null: 'ignore' }],
      'no-alert': 'error',
      'no-console': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-debugger': 'error',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unreachable': 'error',
      'no-unused-expressions': 'error',
      'no-useless-catch': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 400 }],
      'house/function-size': ['error', { own: 40, all: 80 }],
      'no-restricted-imports': ['error', { paths: [SHELLS] }],
      'no-restricted-syntax': ['error', ...SINS, NO_DEFAULT_EXPORT, TOO_MANY],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false, fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { args: 'all', argsIgnorePattern: '^_', ignoreRestSiblings: true }]
    }
  },
  {
    name: 'what needs types',
    files: TYPED,
    rules: {
      'no-implied-eval': 'off',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-array-delete': 'error',
      // What a web socket gives has no other way to text.
      '@typescript-eslint/no-base-to-string': ['error', { ignoredTypeNames: ['Error', 'RegExp', 'URL', 'URLSearchParams', 'ArrayBuffer'] }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }]
    }
  },
  {
    name: 'the page',
    files: ['renderer/**/*.{ts,svelte}'],
    rules: {
      'no-restricted-globals': ['error', ...REACHING_OUT],
      'svelte/button-has-type': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-target-blank': 'error',
      // For an app with routes of SvelteKit, which this is not.
      'svelte/no-navigation-without-resolve': 'off',
      // A collection that a component makes, reads and throws away need not be reactive.
      'svelte/prefer-svelte-reactivity': 'off'
    }
  },
  {
    name: 'components',
    files: ['**/*.svelte'],
    rules: {
      // A property may be written to by its rune, so destructured ones stay together under `let`.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all', excludedRunes: ['$props', '$derived'] }],
      'no-restricted-syntax': ['error', ...SINS, NO_DEFAULT_EXPORT, TOO_MANY, STYLE_ATTRIBUTE]
    }
  },
  { name: 'the one socket', files: ['renderer/bridge/connect-host.ts'], rules: { 'no-restricted-globals': 'off' } },
  {
    name: 'pure layers',
    files: ['src/{domain,classifier,contract,wire}/**/*.ts', 'src/networks/{count,links}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...SINS, NO_DEFAULT_EXPORT, TOO_MANY, ...IMPURE] }
  },
  {
    name: 'configuration',
    files: CONFIGS,
    rules: { 'no-restricted-syntax': ['error', ...SINS] }
  },
  {
    name: 'tests',
    files: ['tests/**/*.ts'],
    // A describe block is a chapter of short tests; a table's columns are no parameters; hostile addresses have to be written down.
    rules: { 'house/function-size': ['error', { own: 40, all: 400 }], 'no-restricted-syntax': ['error', ...SINS, NO_DEFAULT_EXPORT], 'no-script-url': 'off' }
  }
)
