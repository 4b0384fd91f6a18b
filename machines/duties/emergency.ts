import { alert, irregular, reachMilestone, record } from '../vocabulary';
import { duty } from './duty';

/** 2.2-major: an emergency is tagged, the plan starts, and the departments are notified. */
export const emergency = duty({
  initial: 'calm',
  meta: { clauses: ['2.2-major', '2.2-major-plan', '2.2-major-notify'] },
  states: {
    calm: {
      on: {
        tagged: { guard: { type: 'tag', params: '紧急事件' }, target: 'declared' },
        'passing-on': { guard: { type: 'case', params: 'emergency' }, ...irregular('skipped', '2.2-major') }
      }
    },
    declared: {
      id: 'declared',
      // The plan does not wait for anybody.
      entry: [record('2.2-major-plan'), alert('supervisor', '2.2-major-plan'), ...reachMilestone('emergency-tagged')],
      on: { 'departments-notified': { target: 'notified' } }
    },
    notified: { entry: reachMilestone('departments-notified') }
  }
});
