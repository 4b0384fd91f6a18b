import { mayHoldRuns } from '#app/has-played';
import { records } from '#app/store-handle.svelte';
import { prepareFor } from '#language/script';
import type { Disputed } from './disputed.svelte.ts';
import type { Phrasebook } from './phrasebook.ts';

/** What was disputed in this browser, with its sentences; nothing where nobody has played, or the store does not open. */
export async function disputedHere(book: Phrasebook): Promise<readonly Disputed[]> {
  if (!(await mayHoldRuns())) return [];
  const opened = await records.open();
  if (!opened.ok) return [];
  const { loadDisputed } = await import('./disputed.svelte.ts');
  return loadDisputed(opened.value, book, prepareFor);
}
