import { tick } from 'svelte';
import type { CallPage } from '../call-page.svelte.ts';

/**
 * To where the next act is, once a field of the ticket has been filled in: what is meant now; where nobody is led, the next field that a press fills in; else where
 * one speaks. In a field that is done with, the keys that pick a line would only be typed. Whoever has gone elsewhere meanwhile stays there.
 * @param box the field with its button
 */
export async function goOn(page: CallPage, box: HTMLElement | undefined): Promise<void> {
  await tick();
  const at = document.activeElement;
  if (at !== null && at !== document.body && box?.contains(at) !== true) return;
  const button = document.querySelector<HTMLElement>(
    page.mode === 'exam' ? '[data-fills] > button:enabled' : 'button[data-now]:enabled'
  );
  if (button === null) {
    if (page.pointed === undefined) page.toComposer();
    else page.toControl(page.pointed);
    return;
  }
  button.scrollIntoView({ block: 'nearest' });
  button.focus({ preventScroll: true });
}
