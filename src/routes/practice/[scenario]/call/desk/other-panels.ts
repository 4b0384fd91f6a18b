import DeskRest from './DeskRest.svelte';
import WayOut from './WayOut.svelte';

/** The desk without who is on the line: fetched while the customer says the first words. */
export const otherPanels = { DeskRest, WayOut } as const;
