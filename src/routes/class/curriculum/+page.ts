import type { PageLoad } from './$types';

/** Page of the trainer area, with the same width. */
export const load: PageLoad = () => ({ chrome: 'wide' as const });
