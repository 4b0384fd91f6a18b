/** ESLint's rules but for those that need types (`eslint.types.config.js`). Formatting is prettier's business, rooms are dependency-cruiser's, unused code is knip's. */
import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from '../../svelte.config.js';

const UNUSED = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' };

export default ts.config(
  { ignores: ['.svelte-kit/', 'build/', 'src/lib/app/paraglide/', 'playwright-report/', 'test-results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-console': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': ['error', UNUSED],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }
      ],
      // With noUncheckedIndexedAccess, an index that the line above has checked needs one; assert is for the others.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Data tables are keyed by names that are only known at run time.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // The types of xstate and of schemas are full of empty objects that mean what they say.
      '@typescript-eslint/no-empty-object-type': 'off'
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: {
      // Served from the root of a host; the router's own links are checked by the browser tests.
      'svelte/no-navigation-without-resolve': 'off',
      // Most maps are built, read and dropped in one function.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-at-html-tags': 'error',
      'prefer-const': 'off'
    }
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' }
  }
);
