import { resolve } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { bootPlugin } from './src/build/boot-plugin.ts';
import { curriculumPlugin } from './src/build/curriculum-plugin.ts';
import { dataPlugin } from './src/build/data-plugin.ts';
import { layoutsPlugin } from './src/build/layouts-plugin.ts';
import { messagePlugin } from './src/build/message-plugin.ts';
import { areMessagesCompiled, messagesConfig } from './src/build/messages.config.ts';
import { progressPlugin } from './src/build/progress-plugin.ts';
import { shellPlugin } from './src/build/shell-plugin.ts';
import { shortNamesPlugin } from './src/build/short-names-plugin.ts';
import { LongestFirst } from './tests/tools/longest-first.ts';

const isDeep = process.env['SB_DEEP'] !== undefined;

export default defineConfig({
  plugins: [
    progressPlugin(),
    dataPlugin(),
    layoutsPlugin(),
    curriculumPlugin(),
    bootPlugin(),
    messagePlugin(),
    // Tests find the messages as `npm run generate` has left them.
    process.env['VITEST'] && areMessagesCompiled()
      ? []
      : { ...paraglideVitePlugin(messagesConfig), apply: 'serve' as const },
    tailwindcss(),
    shellPlugin(),
    sveltekit(),
    shortNamesPlugin()
  ],
  resolve: {
    // Dexie's own entry is made for browsers of 2015 and for being loaded twice.
    alias: { dexie: resolve(import.meta.dirname, 'node_modules/dexie/dist/modern/dexie.mjs') }
  },
  // What reads lines fetches the tables of traditional characters only when somebody writes them.
  worker: { format: 'es' },
  environments: {
    // What pages have in common comes in four pieces instead of forty: each is a way to the host and back, and they pack a
    // tenth better.
    client: {
      build: {
        reportCompressedSize: false,
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                // What every page stands on, says and asks the app; not what only trainers' pages are made of.
                {
                  name: 'frame',
                  test: /node_modules[\\/](svelte|@sveltejs|devalue|esm-env)[\\/](?!src[\\/]reactivity[\\/](map|set|date|url|url-search-params|index-client)\.js)|src[\\/]lib[\\/]ui[\\/](?!RadioCards|Ring|Tabs|StageStrip|Segments|Sparkline|inside[\\/]sparkline|DefinitionList|Menu|EmptyState|VerdictMark|Skeleton|keep-focus|first-wrong|take-focus|own-sheet|icons[\\/](Half|Retry|Trash|More|Download|Upload|Fit)\.)|switchboard-message[\\/](?!(clause|debrief|finding|trend|cases|wrap|shift|runs|phrases|say|sandbox|walk|chart|live|proofs|sop|policy|studio|heard|class|curriculum_(?!title)|assigned|team|yaml|home|result|menu|brief)_|practice_(?!drills)|drill_(?!done)|desk_(?!not_fetched)|call_(tick|understood|act_given|fact_|ended|to_))|src[\\/]lib[\\/](app[\\/](inside[\\/](either|fetch-once)|local|locale\.svelte|messages|notices|setting|has-played|keys\.svelte|store-handle\.svelte)|domain[\\/](own|text|ids|units|canonical|assert)|domain[\\/]terms[\\/]call-names|diagnostics[\\/]diagnostic|storage[\\/]inside[\\/](identity|loss-sentinel|pick))\.ts$|vite[\\/]preload-helper|rolldown[\\/]runtime/,
                  minShareCount: 2,
                  priority: 4
                },
                // What a brief needs beside that, and where a call has its data from.
                {
                  name: 'brief',
                  test: /machines[\\/](inside[\\/]in-call|clause|call-clauses|clause-text|stage-of)\.ts$|src[\\/]lib[\\/](language[\\/](lexicon-bundle|remote-reader)|app[\\/](shipped|reader|comes-at|random-ids|profile\.svelte|sound-wanted)|kernel[\\/]random|scenario[\\/]case-instance)\.ts$|switchboard[\\/]data$/,
                  minShareCount: 2,
                  priority: 4
                },
                // What is said of calls that are over, which no call needs.
                {
                  name: 'results',
                  test: /switchboard-message[\\/](debrief_(any|answered|bin|delete|export|filters|import|loading|mode|origin|practise|put_back|result|runs|scenario|search|undo|unfinished|was_left)|(finding|trend|cases|wrap|shift|runs|say)_|drill_(?!done))/,
                  minShareCount: 2,
                  priority: 3
                },
                // What lists of scenarios and of runs say, and a brief with them.
                {
                  name: 'lists',
                  test: /src[\\/]lib[\\/](domain[\\/]terms[\\/]scorecard-names|ui[\\/]take-focus)\.ts$|src[\\/](routes[\\/]practice[\\/]list|lib[\\/]workspace[\\/]results[\\/]Scores)|switchboard-message[\\/](brief_|practice_(?!drills))/,
                  minShareCount: 2,
                  priority: 3
                },
                // What pages of lists and of results know of scenarios and show of one's own, which neither a brief nor a call needs.
                {
                  name: 'own-results',
                  test: /switchboard[\\/](catalogue|practised|texts)$|src[\\/]lib[\\/](ui[\\/](Menu|EmptyState|VerdictMark|Skeleton|Sparkline|inside[\\/]sparkline|icons[\\/](Half|Retry|More))|app[\\/](practice-links|practised-clauses|scenario-list|texts\.svelte)|progress[\\/](trend|mastery|parameters)|shift[\\/]shift)\.(ts|svelte)$|src[\\/]lib[\\/]workspace[\\/]results[\\/](CaseSet|TrendCard|run-marks|result-word)|switchboard-message[\\/](home|result|menu)_/,
                  minShareCount: 2,
                  priority: 3
                },
                // The store, and what a brief asks of it.
                {
                  name: 'store',
                  test: /node_modules[\\/]dexie[\\/]|src[\\/]lib[\\/](storage[\\/](database|profile|blobs|inside[\\/]schema)|session[\\/]storage-status|diagnostics[\\/](report|catalogue[\\/]session)|app[\\/]start-run)\.ts$/
                },
                // What a call runs by, is read by and keeps its run with; other pages read much of it, too.
                {
                  name: 'call',
                  test: /machines[\\/]vocabulary\.ts$|src[\\/]lib[\\/](kernel[\\/]fold|domain[\\/]entry-formats|contact[\\/](speech|log|call|in-window|view|ready)|storage[\\/](runs|inside[\\/](transact|limits|explain|fault|copy-plain|count|writing|sealing))|session[\\/](browser|inside[\\/](run-lock|rune-actor)\.svelte)|storage[\\/](run-ownership|inside[\\/]claim-lock)|app[\\/](data|pause-text))\.ts$|workspace[\\/]talk[\\/](call-messages|timeline)\.ts|routes[\\/]practice[\\/]\[scenario\][\\/]call[\\/](control\.ts|talk[\\/](ending|pieces)\.ts|desk[\\/]tools\.ts|bar[\\/]Timers)/,
                  priority: 2
                }
              ]
            }
          }
        }
      }
    }
  },
  test: {
    // What takes too long for the gate says so by its name, and is run by `npm run deep`.
    include: ['src', 'machines', 'tests'].map((folder) => `${folder}/**/*${isDeep ? '.deep' : ''}.test.ts`),
    exclude: ['tests/browser/**', ...(isDeep ? [] : ['**/*.deep.test.ts'])],
    // On a small machine half of it would idle: the process that hands out the files has little to do.
    maxWorkers: '100%',
    // Loading the rooms anew for each of a hundred files took longer than most of them run; no test leaves anything behind in a module.
    isolate: false,
    // Short-lived objects by the million: with the usual room for them a quarter of the time goes into collecting what is dropped.
    // Files that share a process share its memory, and whole calls fill more than Node gives one by itself.
    execArgv: ['--max-semi-space-size=64', '--max-old-space-size=6144'],
    sequence: { sequencer: LongestFirst },
    // A busy machine is no failure; what must be quick is measured by the bench. Only what never ends fails by the clock.
    testTimeout: 180_000,
    hookTimeout: 360_000
  }
});
