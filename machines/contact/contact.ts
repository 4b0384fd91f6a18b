import { chart, enter, reachMilestone } from '../vocabulary';
import { endings } from './endings';
import { preprocessing } from './preprocessing';
import { exits } from './exits';

/** 服务受理 (1.1, 1.2): the call is connected, the agent greets, the customer tells what it is about. */
const intake = chart.createStateConfig({
  initial: 'connected',
  meta: { clauses: ['1.1-channels'] },
  entry: [enter('intake', '1.1-channels'), ...reachMilestone('contact'), ...reachMilestone('accepted')],
  states: {
    connected: { on: { greeted: { target: 'greeted', actions: reachMilestone('greeted') } } },
    greeted: {}
  },
  on: { ...exits, 'demand-told': { target: 'preprocessing' } }
});

/** Where a call, a visit or a request stands: its stages and its endings. */
export const contact = chart.createStateConfig({
  initial: 'intake',
  states: { intake, preprocessing, ...endings }
});
