import { chart, mark, tell } from '../vocabulary';

/** 服务受理 (1.1, 1.2): the call is connected, the agent greets, the customer tells what it is about. */
export const intake = chart.createStateConfig({
  initial: 'connected',
  entry: [mark('contact'), mark('accepted'), tell('limit.open.1.1-hotline-greet'), tell('limit.open.2.1-check-5min')],
  states: {
    connected: { on: { greeted: { target: 'greeted', actions: tell('limit.met.1.1-hotline-greet') } } },
    greeted: {}
  },
  on: { 'demand-told': { target: 'preprocessing' } }
});
