import DeskRest from './DeskRest.svelte';
import WayOut from './WayOut.svelte';

/** Desk panels except the caller's; loaded while the customer says the first words. */
export const otherPanels = { DeskRest, WayOut } as const;
