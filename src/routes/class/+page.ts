import type { PageLoad } from './$types';

/** Its tables need the whole width. */
export const load: PageLoad = () => ({ chrome: 'wide' as const });
