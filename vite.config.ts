import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [tailwindcss(), sveltekit()],
  test: {
    include: ['src/**/*.test.ts', 'machines/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/browser/**']
  }
});
