import type { PageLoad } from './$types';

/** Hides the top bar and the page padding, because the call needs the whole screen. */
export const load: PageLoad = () => ({ chrome: 'bare' as const });
