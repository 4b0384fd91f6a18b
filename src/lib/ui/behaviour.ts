/**
 * The door to the rune classes and helpers of this room: `#ui/*.svelte` means a component, so a `.svelte.ts` file
 * cannot be reached by its own name from another room.
 */
export { Announcer } from './inside/announcer.svelte.ts';
export { afterPaint } from './inside/after-paint.ts';
export { modals } from './inside/modals.svelte.ts';
export { media } from './inside/media.svelte.ts';
export { Toaster } from './inside/toaster.svelte.ts';
