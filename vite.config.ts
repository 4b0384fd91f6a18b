import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { dataPlugin } from './src/cli/tooling/data-plugin.ts';
import { messagesConfig } from './src/lib/app/messages.config.ts';

export default defineConfig({
  plugins: [dataPlugin(), paraglideVitePlugin(messagesConfig), tailwindcss(), sveltekit()],
  test: {
    include: ['src/**/*.test.ts', 'machines/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/browser/**']
  }
});
