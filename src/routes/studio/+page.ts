import type { PageLoad } from './$types';

/** Uses the full width of the page. */
export const load: PageLoad = () => ({ chrome: 'wide' as const });
