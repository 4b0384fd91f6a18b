import { exits } from './exits';
import { chart, enter, reachMilestone } from '../vocabulary';

/** 服务受理 (1.1, 1.2): the call is connected, the agent greets, the customer tells what it is about. */
export const intake = chart.createStateConfig({
  initial: 'connected',
  meta: { clauses: ['1.1-channels'] },
  entry: [enter('intake', '1.1-channels'), ...reachMilestone('contact'), ...reachMilestone('accepted')],
  states: {
    connected: { on: { greeted: { target: 'greeted', actions: reachMilestone('greeted') } } },
    greeted: {}
  },
  on: { ...exits, 'demand-told': { target: 'preprocessing' } }
});
