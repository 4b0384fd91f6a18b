import type { Formula } from '../clause';
import { irregular } from '../vocabulary';
import { duty } from './duty';

const untilChecked = (clause: string, when: Formula) => {
  const skipped = { guard: { type: 'case', params: when }, target: 'missed', ...irregular('skipped', clause) } as const;
  return { 'instant.checked': skipped, 'passing-on': skipped, settled: skipped } as const;
};

/** 1.1-hall-guide: the customer is shown to the right counter. */
export const hallGuide = duty({
  initial: 'none',
  meta: { clauses: ['1.1-hall-guide'] },
  states: {
    none: { on: { guided: { target: 'guided' }, ...untilChecked('1.1-hall-guide', 'channel:hall') } },
    missed: {},
    guided: {}
  }
});

/** 1.1-hall-care: customers who need care are served first. */
export const hallCare = duty({
  initial: 'none',
  meta: { clauses: ['1.1-hall-care'] },
  states: {
    none: {
      on: {
        'priority-given': { target: 'given' },
        ...untilChecked('1.1-hall-care', { all: ['channel:hall', 'care'] })
      }
    },
    missed: {},
    given: {}
  }
});
