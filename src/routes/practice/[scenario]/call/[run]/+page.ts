import type { PageLoad } from './$types';

/** The call needs every pixel: no top bar, no page padding. */
export const load: PageLoad = () => ({ chrome: 'bare' as const });
