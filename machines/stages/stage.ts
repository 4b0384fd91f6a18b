import { endings } from './endings';
import { intake } from './intake';
import { preprocessing } from './preprocessing';

/** Where a call, a visit or a request stands: its stages and its endings. */
export const stage = { initial: 'intake', states: { intake, preprocessing, ...endings } } as const;
