/**
 * The door to the rune classes of this room: `#ui/*.svelte` means a component, so a `.svelte.ts` file
 * cannot be reached by its own name from another room.
 */
export { Announcer, type Urgency } from './announcer.svelte.ts';
export { Toaster, type Toast } from './toaster.svelte.ts';
