import { chart, mark, tell } from '../vocabulary';

/** 3.2-complaint-2h: the first explanation, verifying or solution said on the phone is the first contact. */
export const contact = chart.createStateConfig({
  initial: 'none',
  entry: tell('limit.open.3.2-complaint-2h'),
  states: {
    none: { on: { explained: { target: 'made' } } },
    made: { entry: [mark('contacted'), tell('limit.met.3.2-complaint-2h')] }
  }
});

/** What was put to the customer and what became of it (3.2-complaint-reasonable, -escalate; 4.1). */
export const solution = chart.createStateConfig({
  initial: 'none',
  states: {
    none: {},
    put: { entry: mark('solution') },
    agreed: { entry: [mark('agreed'), mark('handled')] },
    rejected: { entry: mark('rejected') }
  },
  on: { 'solution-put': { target: '.put' }, agreed: { target: '.agreed' }, rejected: { target: '.rejected' } }
});

/** A time was given to the customer. */
export const promise = chart.createStateConfig({
  initial: 'none',
  states: { none: { on: { promised: { target: 'given' } } }, given: { entry: mark('promised') } }
});
