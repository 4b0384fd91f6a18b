import type { PageLoad } from './$types';

export const load: PageLoad = () => ({ chrome: 'wide' as const });
