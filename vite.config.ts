import { resolve } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { dataPlugin } from './src/build/data-plugin.ts';
import { messagePlugin } from './src/build/message-plugin.ts';
import { messagesConfig } from './src/build/messages.config.ts';

export default defineConfig({
  plugins: [
    dataPlugin(),
    messagePlugin(),
    { ...paraglideVitePlugin(messagesConfig), apply: 'serve' },
    tailwindcss(),
    sveltekit()
  ],
  resolve: {
    // Dexie's own entry is made for browsers of 2015 and for being loaded twice.
    alias: { dexie: resolve(import.meta.dirname, 'node_modules/dexie/dist/modern/dexie.mjs') }
  },
  environments: {
    // What most pages have in common comes in two pieces instead of forty: that is quicker, and packs a tenth better.
    client: {
      build: {
        reportCompressedSize: false,
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'frame', test: /node_modules[\\/](svelte|@sveltejs|devalue|esm-env)[\\/]/, minShareCount: 5 },
                { name: 'ui', test: /src[\\/]lib[\\/]ui[\\/]/, minShareCount: 2 },
                // What home and the store read runs by: three scraps otherwise, on home as in the call.
                { name: 'glance', test: /src[\\/]lib[\\/]storage[\\/]inside[\\/](identity|marker|pick)\.ts$/ }
              ]
            }
          }
        }
      }
    }
  },
  test: {
    include: ['src/**/*.test.ts', 'machines/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    // On a small machine half of it would idle: the process that hands out the files has little to do.
    maxWorkers: '100%',
    // A busy machine is no failure; what must be quick is measured by the bench.
    testTimeout: 30_000
  }
});
