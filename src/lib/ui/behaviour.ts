/** Entry point for the helpers of this directory, because `#ui/*.svelte` resolves to components only. */
export { Announcer } from './inside/announcer.svelte.ts';
export { modals } from './inside/modals.svelte.ts';
export { media } from './inside/media.svelte.ts';
export { Toaster } from './inside/toaster.svelte.ts';

/** Resolves after the browser has painted, so that secondary content delays neither first paint nor first key. */
export function afterPaint(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}
