import { listTexts } from '#app/texts.svelte';
import type { PageLoad } from './$types';

/** What the cards say is fetched before the page shows, so that it never shows half. */
export const load: PageLoad = () => listTexts.load();
