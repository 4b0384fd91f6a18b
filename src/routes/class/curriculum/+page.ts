import type { PageLoad } from './$types';

/** It stands in the trainer's room, and has its width. */
export const load: PageLoad = () => ({ chrome: 'wide' as const });
