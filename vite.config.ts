import { resolve } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { dataPlugin } from './src/build/data-plugin.ts';
import { messagePlugin } from './src/build/message-plugin.ts';
import { messagesConfig } from './src/build/messages.config.ts';
import { LongestFirst } from './tests/tools/longest-first.ts';

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
                // What every page says and asks the app: a dozen scraps otherwise, each with a line of its own to load it.
                {
                  name: 'shell',
                  test: /switchboard-message|src[\\/]lib[\\/](app[\\/](inside[\\/]either|local|locale\.svelte|messages|notices|setting|has-played|random-ids|keys\.svelte)|domain[\\/](own|text)|domain[\\/]terms[\\/]call-names|diagnostics[\\/]diagnostic)\.ts$|vite[\\/]preload-helper/,
                  minShareCount: 3
                },
                // What keeps a run, and what home reads its lists by.
                { name: 'glance', test: /src[\\/]lib[\\/]storage[\\/]inside[\\/](identity|loss-sentinel|pick)\.ts$/ },
                {
                  name: 'runs',
                  test: /src[\\/]lib[\\/](storage[\\/](runs|inside[\\/](transact|limits|explain|fault|copy-plain|count|writing|sealing))|domain[\\/]entry-formats)\.ts$/
                },
                // What a call runs by and other pages read, too: a dozen scraps otherwise.
                {
                  name: 'engine',
                  test: /machines[\\/](clause|vocabulary)\.ts$|src[\\/]lib[\\/](kernel[\\/]fold|domain[\\/](ids|units|canonical|assert)|contact[\\/](speech|log))\.ts$/
                },
                // A call and the clauses that it is scored by: two pieces otherwise, for other pages read the clauses alone.
                {
                  name: 'call',
                  test: /machines[\\/](call-clauses|clause-text)\.ts$|src[\\/]lib[\\/]contact[\\/]call\.ts$/
                },
                // What the call says of a fault, and how: three scraps otherwise.
                {
                  name: 'report',
                  test: /src[\\/]lib[\\/]diagnostics[\\/](report|catalogue[\\/]session)\.ts$/
                }
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
    // Loading the rooms anew for each of a hundred files took longer than most of them run; no test leaves anything behind in a module.
    isolate: false,
    // Short-lived objects by the million: with the usual room for them a quarter of the time goes into collecting what is dropped.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: LongestFirst },
    // A busy machine is no failure; what must be quick is measured by the bench.
    testTimeout: 30_000
  }
});
