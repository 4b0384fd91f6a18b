/** Rules that need types: the few that find what the compiler does not. They cost a whole compilation, so they run in `npm run deep`. */
import ts from 'typescript-eslint';
import rules from './eslint.config.js';

export default ts.config(...rules, {
  files: ['src/**/*.ts', 'machines/**/*.ts'],
  ignores: ['**/*.svelte.ts'],
  languageOptions: { parserOptions: { projectService: true } },
  rules: {
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': 'error',
    '@typescript-eslint/only-throw-error': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }]
  }
});
