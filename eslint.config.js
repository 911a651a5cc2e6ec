import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const belongs = (room) => `That belongs elsewhere: ${room} See ARCHITECTURE.md.`

const noElectron = {
  group: ['electron', 'electron/*'],
  message: belongs(
    'Electron is reached in main/electron/, the composition roots and preload/ only.',
  ),
}
const noNode = {
  group: ['node:*'],
  message: belongs('files, network, processes and time are main’s; pass values or a port in.'),
}
const noZod = {
  group: ['zod', 'zod/*'],
  message: belongs('what comes from outside is checked in main.'),
}
const part = (name) => ({
  group: [`**/${name}/**`, `#${name}/*`],
  message: belongs(`main, preload and renderer meet only in core; this imports from ${name}/.`),
})

const layer = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})

/** Words people read live in core/text, so that a language is only ever added. */
const literalText = [
  {
    selector: 'JSXText[value=/\\p{L}/u]',
    message: 'Every sentence lives in core/text: write {text.…} here.',
  },
  {
    selector:
      'JSXAttribute[name.name=/^(aria-label|aria-description|aria-roledescription|label|title|placeholder|description|alt|error|nothingFoundMessage)$/] > Literal',
    message: 'Every sentence lives in core/text: write {text.…} here.',
  },
  {
    selector:
      'JSXAttribute[name.name=/^(aria-label|aria-description|label|title|placeholder|description|alt|error)$/] > JSXExpressionContainer > :matches(Literal, TemplateLiteral)',
    message: 'Every sentence lives in core/text: write {text.…} here.',
  },
  {
    selector:
      'JSXElement > JSXExpressionContainer > :matches(Literal[value=/\\p{L}/u], TemplateLiteral)',
    message: 'Every sentence lives in core/text: write {text.…} here.',
  },
]

const dangerous = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Randomness is a port: main/ports.ts RandomBytes.',
  },
  {
    selector: "Property[key.name='clearInvalidConfig'][value.value=true]",
    message: 'A settings file that cannot be read is never wiped.',
  },
  {
    selector: "MemberExpression[object.name='shell'][property.name='openExternal']",
    message: 'No address is ever handed to the system unchecked.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^executeJavaScript(InIsolatedWorld)?$/]',
    message:
      'Foreign pages are not scripted. The fixed looks stand in main/electron/sign-in-page-look.ts.',
  },
  {
    selector: "MemberExpression[object.name='URL'][property.name='canParse']",
    message: 'Use parseAddress of core/addresses.ts: this one denies good addresses in Node 20.',
  },
  {
    selector: 'TSEnumDeclaration',
    message: 'Use a union of strings.',
  },
]

const frozen =
  'Said too early: which language is spoken is not known while modules load. Read text inside the function.'

/** What is read while a module loads is in English for good. */
const frozenText = [
  { selector: "MemberExpression[object.name='text']:not(:function *)", message: frozen },
  { selector: "VariableDeclarator[init.name='text']:not(:function *)", message: frozen },
  {
    selector:
      "Program > :matches(VariableDeclaration, ExportNamedDeclaration > VariableDeclaration) > VariableDeclarator > CallExpression :function MemberExpression[object.name='text']",
    message: frozen,
  },
]

const ipcOutsideRouter = {
  selector: "MemberExpression[object.name='ipcMain']",
  message:
    'IPC goes through the router in main/electron/ipc.ts, which checks sender and arguments.',
}

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', 'dist/', '.runtime/', 'test-results/', 'demo-results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `async` is how a synchronous throw becomes a rejection.
      '@typescript-eslint/require-await': 'off',
      // Taking members out of an object by name is how they are left out of the rest.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_' },
      ],
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', 60],
      'max-params': ['error', 3],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...dangerous, ...frozenText],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    rules: {
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', 60],
      'max-params': ['error', 3],
    },
  },
  layer(
    ['core/**/*.ts'],
    [noElectron, noNode, noZod, part('main'), part('renderer'), part('preload')],
  ),
  layer(
    ['main/**/*.ts'],
    [
      noElectron,
      part('renderer'),
      part('preload'),
      {
        group: ['**/electron/*', './electron/*'],
        message: belongs(
          'only the two composition roots wire main/electron/; take a port instead.',
        ),
      },
    ],
  ),
  layer(['main/electron/**/*.ts'], [part('renderer'), part('preload')]),
  layer(['main/index.ts', 'main/command-line.ts'], [part('renderer'), part('preload')]),
  layer(['preload/**/*.ts'], [noNode, noZod, part('main'), part('renderer')]),
  layer(
    ['renderer/**/*.ts', 'renderer/**/*.tsx'],
    [noElectron, noNode, noZod, part('main'), part('preload')],
  ),
  {
    files: ['renderer/**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      'no-restricted-syntax': ['error', ...dangerous, ...frozenText, ...literalText],
      // JSX makes components long without making them hard to read; the file budget holds all the same.
      'max-lines-per-function': ['error', 100],
    },
  },
  {
    files: ['main/**/*.ts'],
    ignores: ['main/electron/ipc.ts'],
    rules: { 'no-restricted-syntax': ['error', ...dangerous, ...frozenText, ipcOutsideRouter] },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    // A describe() is a chapter, not a function; tables of cases are long by nature.
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': ['error', 400],
      'max-params': 'off',
      // Tests speak English from beginning to end.
      'no-restricted-syntax': ['error', ...dangerous],
    },
  },
)
