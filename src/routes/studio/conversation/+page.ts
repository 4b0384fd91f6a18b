import type { PageLoad } from './$types';

/** It needs the whole width. */
export const load: PageLoad = () => ({ chrome: 'wide' as const });
