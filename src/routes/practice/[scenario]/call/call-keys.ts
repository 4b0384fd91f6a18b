import { keys } from '#app/keys.svelte';
import { m } from '#app/messages';
import type { CallPage } from './call-page.svelte.ts';
import { pressOf, toolWords } from './desk/tools.ts';

/** The keys of a call; returns how to give them back. */
export function listen(page: CallPage): () => void {
  const free = page.mode !== 'guided';
  return keys.register({
    title: m.call_keys,
    keys: [
      ...(free
        ? [
            { press: 'Enter', does: m.call_key_say },
            { press: 'Shift+Enter', does: m.call_key_newline }
          ]
        : []),
      { press: 'Alt+C', does: m.call_key_composer, run: () => page.toTalk() },
      ...page.tools.map((tool) => ({
        press: pressOf(tool),
        does: toolWords[tool],
        run: () => page.open(tool, true)
      })),
      { press: 'Alt+T', does: m.call_wait_skip, run: () => void page.skipWait() },
      { press: 'Alt+B', does: m.call_pause, run: () => void page.togglePause() },
      { press: 'Alt+Q', does: m.call_end, run: () => void page.end() }
    ]
  });
}
