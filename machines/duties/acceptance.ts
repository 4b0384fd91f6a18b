import { reachMilestone, record } from '../vocabulary';
import { duty } from './duty';

const online = { type: 'case', params: { any: ['channel:app', 'channel:wechat', 'channel:kiosk'] } } as const;

/** 1.1-online-*: a request that comes in without a person gets its number at once and a reply within a minute. */
export const acceptance = duty({
  initial: 'arriving',
  meta: { clauses: ['1.1-online-navigation', '1.1-online-number', '1.1-online-autoreply'] },
  states: {
    arriving: {
      // Behind the instant `contact`, which the contact raises as it begins.
      on: {
        'instant.accepted': [
          {
            guard: online,
            target: 'numbered',
            actions: [record('1.1-channels'), record('1.1-online-navigation'), record('1.1-online-number')]
          },
          { target: 'in-person', actions: record('1.1-channels') }
        ]
      }
    },
    'in-person': {},
    numbered: { on: { 'auto-replied': { target: 'replied' } } },
    replied: { entry: reachMilestone('auto-replied') }
  }
});
