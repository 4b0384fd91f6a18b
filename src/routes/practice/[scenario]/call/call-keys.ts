import { behindLeader, keys } from '#app/keys.svelte';
import { m } from '#app/messages';
import type { CallPage } from './call-page.svelte.ts';
import { matterWord, pressOf, toolWords } from './desk/tools.ts';

/** The keys of a call; returns how to give them back. */
export function listen(page: CallPage): () => void {
  const free = page.mode !== 'guided';
  const matter = matterWord(page.screen.call.caseFile.case.class);
  const desk = page.tools.map((tool) => ({
    press: pressOf(tool),
    does: toolWords[tool],
    run: () => page.open(tool, true)
  }));
  desk.splice(1, 0, { press: pressOf('matter'), does: matter, run: () => page.toPart('matter') });
  return keys.register({
    title: m.call_keys,
    keys: [
      ...(free
        ? [
            { press: 'Enter', does: m.call_key_say },
            { press: 'Shift+Enter', does: m.call_key_newline }
          ]
        : []),
      { press: 'Ctrl+Enter', does: m.call_key_finish, run: () => page.finishLine() },
      { press: behindLeader('C'), does: m.call_key_composer, run: () => page.toTalk() },
      ...desk,
      { press: behindLeader('W'), does: m.call_wait_skip, run: () => void page.skipWait() },
      { press: behindLeader('B'), does: m.call_pause, run: () => void page.togglePause() },
      { press: behindLeader('Q'), does: m.call_end, run: () => void page.end() }
    ]
  });
}

/**
 * What is typed beside every field is meant for the line: whoever has opened a tool and goes on talking loses nothing. The key itself
 * is left to the browser, which gives it to what has the focus by then. Returns how to stop.
 */
export function typeAnywhere(page: CallPage): () => void {
  if (page.mode === 'guided') return () => undefined;
  const typed = (event: KeyboardEvent): void => {
    const composed = event.key === 'Process' || event.keyCode === 229;
    const text = composed || ([...event.key].length === 1 && !/^[ ?]$/.test(event.key));
    const held = event.ctrlKey || event.altKey || event.metaKey;
    if (!text || held || event.defaultPrevented || page.stands || keys.menu || isField(event.target)) return;
    if (document.querySelector('dialog:modal') === null) page.composer?.focus({ preventScroll: true });
  };
  addEventListener('keydown', typed);
  return () => removeEventListener('keydown', typed);
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
