/**
 * The door to the rune classes and helpers of this room: `#ui/*.svelte` means a component, so a `.svelte.ts` file
 * cannot be reached by its own name from another room.
 */
export { Announcer } from './announcer.svelte.ts';
export { media } from './media.svelte.ts';
export { Toaster } from './toaster.svelte.ts';
