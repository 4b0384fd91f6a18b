import { listTexts } from '#app/texts.svelte';
import type { PageLoad } from './$types';

/** Loads the texts of the cards before the page renders, so that it never shows half. */
export const load: PageLoad = () => listTexts.load();
