import { m } from '#app/messages';
import type { Stage } from '#domain/ids';

export const levelNames = { 1: m.home_level_1, 2: m.home_level_2, 3: m.home_level_3 } as const;
/** What one's own call goes through: from picking up until the ticket is settled or passed on. */
export const callStages = ['intake', 'preprocessing'] as const satisfies readonly Stage[];
