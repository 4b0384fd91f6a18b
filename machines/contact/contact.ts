import { chart, enter, reachMilestone } from '../vocabulary';
import { endings } from './endings';
import { preprocessing } from './preprocessing';
import { exits } from './exits';

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

export const contact = chart.createStateConfig({
  initial: 'intake',
  states: { intake, preprocessing, ...endings }
});
