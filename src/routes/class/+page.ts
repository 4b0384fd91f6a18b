import type { PageLoad } from './$types';

/** Full width, needed by the tables. */
export const load: PageLoad = () => ({ chrome: 'wide' as const });
