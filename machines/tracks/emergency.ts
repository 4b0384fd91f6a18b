import { alert, chart, irregular, owed, reach, record } from '../vocabulary';

/** 2.2-major: an emergency is tagged, the plan starts, the departments are told, and so is the customer. */
export const emergency = chart.createStateConfig({
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
      entry: [record('2.2-major-plan'), alert('supervisor', '2.2-major-plan'), ...reach('emergency-tagged')],
      on: { 'departments-notified': { target: 'notified' } }
    },
    notified: { entry: reach('departments-notified') }
  }
});

/** 2.2-major-tell, 2.2-major-eta: the customer knows that it was escalated, and hears of progress when it was promised. */
export const news = chart.createStateConfig({
  type: 'parallel',
  states: {
    told: {
      initial: 'untold',
      meta: { clause: '2.2-major-tell' },
      states: {
        untold: { on: { 'emergency-told': { target: 'told' }, ...owed('2.2-major-tell', 'emergency') } },
        told: {}
      }
    },
    progress: {
      initial: 'none',
      meta: { clause: '2.2-major-eta' },
      states: {
        none: { on: { 'progress-reported': { target: 'reported' } } },
        reported: { entry: reach('progress-told'), on: { 'progress-reported': { target: 'reported', reenter: true } } }
      }
    }
  }
});
