import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Warnings that are wrong for this project, each with its reason. */
const unwanted = new Set([
  // What scrolls must be reachable by keys: axe asks for the very tabindex that this warns of.
  'a11y_no_noninteractive_tabindex',
  // A press beside a dialog or a bubble only repeats what Esc or its button does.
  'a11y_click_events_have_key_events',
  'a11y_no_noninteractive_element_interactions',
  // A page shows one call or one run; another one mounts it anew.
  'state_referenced_locally'
]);

/** Written by the build itself: the compiled messages, and what inlang lays beside its settings on the first run. */
const GENERATED = /paraglide|project\.inlang[\\/](?!settings\.json$)/;

/**
 * The build's name is a digest of what it is made of. Kit's own choice, the time of day, differs between a build and
 * the tests that run beside it; both write Kit's generated files, and a page built from two names does not start.
 */
function versionName() {
  const hash = createHash('sha256');
  for (const folder of ['machines', 'scenarios', 'src', 'static']) {
    const below = join(import.meta.dirname, folder);
    for (const name of readdirSync(below, { recursive: true, encoding: 'utf8' }).toSorted()) {
      const file = join(below, name);
      if (GENERATED.test(name) || !statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
      hash.update(name).update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { warningFilter: ({ code }) => !unwanted.has(code) },
  kit: {
    version: { name: versionName() },
    // Packed once, when it is built: hosts that can send what lies there packed need not do it at each request. `npm start` serves its own machine, unpacked.
    adapter: adapter({ fallback: '200.html', precompress: process.env['UNPACKED'] !== '1' }),
    // Not every host sends headers: the policy stands in the page itself, by hash. What a page cannot say is in static/_headers.
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self'],
        // The one inline style Kit's route announcer sets, by its hash.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
        'object-src': ['none']
      }
    }
  }
};
