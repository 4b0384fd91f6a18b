import { recordMilestone, reachMilestone, tell } from '../vocabulary';
import { duty } from './duty';

const money = { type: 'field', params: { field: 'money', is: ['within', 'beyond'] } } as const;
const beyond = { type: 'field', params: { field: 'money', is: ['beyond'] } } as const;

const accepted = [recordMilestone('agreed'), recordMilestone('handled')] as const;

/** Solution put to the customer and its outcome (3.2-complaint-reasonable, -escalate; 4.1). */
export const solution = duty({
  initial: 'none',
  meta: { clauses: ['3.2-complaint-reasonable', '3.2-complaint-24h'] },
  states: {
    // What was not put cannot be refused.
    none: { on: { rejected: { actions: recordMilestone('rejected') } } },
    put: {
      // Who has heard a solution has been contacted: that instant comes first.
      entry: [recordMilestone('solution'), tell('solution-given'), tell('solution-said')],
      on: {
        'solution-said': { actions: tell('instant.solution') },
        agreed: { target: 'agreed' },
        rejected: { target: 'rejected', actions: tell('solution-rejected') }
      }
    },
    // Said once more, it is still the solution that was agreed; more money is agreed to anew.
    agreed: {
      id: 'solution-agreed',
      entry: [...accepted, tell('solution-agreed')],
      on: {
        'solution-put': [
          { guard: money, actions: [...reachMilestone('solution'), tell('money-offered')] },
          { actions: reachMilestone('solution') }
        ],
        agreed: { actions: tell('solution-agreed') }
      }
    },
    // Agrees to what happens next, without a solution.
    accepted: { entry: accepted, on: { rejected: { target: 'none', actions: recordMilestone('rejected') } } },
    rejected: { id: 'solution-rejected', entry: recordMilestone('rejected'), on: { agreed: { target: 'came-round' } } },
    // Until agreed: whoever refused may come round, be it to the solution or to what happens next.
    'came-round': { id: 'came-round', entry: [...accepted, tell('came-round')], on: { agreed: {} } },
    withdrawn: {
      id: 'withdrawn',
      entry: [recordMilestone('agreed'), tell('solution-agreed')],
      on: { agreed: {}, rejected: {} }
    }
  },
  on: {
    // Whether it gives money, and more than whoever puts it may give, the duty `remedy` hears.
    'solution-put': [
      { guard: beyond, target: '.put', actions: [tell('money-offered'), tell('beyond-authority')] },
      { guard: money, target: '.put', actions: tell('money-offered') },
      { target: '.put', actions: tell('no-money-offered') }
    ],
    agreed: { target: '.accepted' },
    // Waiting for a solution is no yes to one.
    'wait-agreed': { actions: recordMilestone('wait-agreed') },
    rejected: { target: '.rejected', actions: tell('yes-taken-back') },
    // On record (decisions: until agreed means agreement or withdrawal).
    withdrawn: { target: '.withdrawn' },
    'instant.reentered': { target: '.none' }
  }
});
