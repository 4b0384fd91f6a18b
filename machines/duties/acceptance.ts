import { deviate, irregular, reachMilestone, record } from '../vocabulary';
import { duty } from './duty';

const online = { type: 'case', params: { any: ['channel:app', 'channel:wechat', 'channel:kiosk'] } } as const;

const navigation = '1.1-online-navigation';
const number = '1.1-online-number';

const unnumbered = irregular('skipped', number);
const neither = irregular('skipped', navigation, deviate('skipped', number));

/** 1.1-online-*: an online request is guided, numbered at once and answered within a minute. */
export const acceptance = duty({
  initial: 'arriving',
  meta: { clauses: [navigation, number, '1.1-online-autoreply'] },
  states: {
    arriving: {
      // Behind the instant `contact`, which the contact raises as it begins.
      on: {
        'instant.accepted': [
          { guard: online, target: 'at-entry', actions: record('1.1-channels') },
          { target: 'in-person', actions: record('1.1-channels') }
        ]
      }
    },
    'in-person': {},
    'at-entry': {
      on: {
        'navigation-shown': { target: 'guided' },
        numbered: { target: 'numbered', ...irregular('skipped', navigation) },
        'auto-replied': { target: 'replied', ...neither },
        'demand-known': { target: 'unnumbered', ...neither }
      }
    },
    guided: {
      on: {
        numbered: { target: 'numbered' },
        'auto-replied': { target: 'replied', ...unnumbered },
        'demand-known': { target: 'unnumbered', ...unnumbered }
      }
    },
    unnumbered: { on: { 'auto-replied': { target: 'replied' } } },
    numbered: { on: { 'auto-replied': { target: 'replied' } } },
    replied: { entry: reachMilestone('auto-replied') }
  }
});
