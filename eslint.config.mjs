import tseslint from 'typescript-eslint';

/** The third wall of the house: state lives in the Workspace, so a module holds only constants. */
const noModuleState = ['error',
  { selector: 'Program > VariableDeclaration[kind="let"], Program > ExportNamedDeclaration > VariableDeclaration[kind="let"]', message: 'State lives in the Workspace; a module holds only constants.' },
  { selector: 'Program > :matches(VariableDeclaration, ExportNamedDeclaration) NewExpression[callee.name=/^(Map|Set|WeakMap|WeakSet|Array)$/]:not(:function NewExpression)', message: 'A module-level collection is a hidden cache. Use derive().' },
  { selector: ":function CallExpression[callee.name='derive']", message: 'What derive() remembers lives as long as its input. A function made while the program runs uses deriveBriefly().' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name: one thing, one name, everywhere.' },
];

export default [
  { ignores: ['dist/', 'node_modules/', 'test/e2e/vscode/', 'test/e2e/dist/', 'test/e2e/.cache/', 'coverage/'] },
  {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-constant-condition': 'error',
      'no-debugger': 'error',
      'no-duplicate-imports': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['{engine,knowledge,server,cli}/**/*.ts'], rules: { 'no-restricted-syntax': noModuleState } },
  { files: ['**/*.mjs'], rules: { 'no-debugger': 'error', 'no-var': 'error', 'prefer-const': 'error', eqeqeq: 'error' } },
];
