import { chart } from '../vocabulary';
import { endings } from './endings';
import { intake } from './intake';
import { preprocessing } from './preprocessing';

/** Where a call, a visit or a request stands: its stages and its endings. */
export const contact = chart.createStateConfig({
  initial: 'intake',
  states: { intake, preprocessing, ...endings }
});
