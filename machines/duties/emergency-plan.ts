import { irregular, record } from '../vocabulary';
import { duty } from './duty';

/** 2.2-major-plan: once notified, each department carries out its step of the emergency plan. */
export const emergencyPlan = duty({
  initial: 'waiting',
  meta: { clauses: ['2.2-major-plan'] },
  states: {
    waiting: { on: { 'instant.departments-notified': { target: 'under-way' } } },
    'under-way': {
      on: {
        // `last`: no department has a step left.
        'plan-step-done': [
          { guard: { type: 'field', params: { field: 'last', is: [true] } }, target: 'carried-out' },
          { actions: record('2.2-major-plan') }
        ],
        // A complaint may be settled while the trouble behind it is still dealt with.
        'instant.handled': {
          guard: { type: 'case', params: 'class:fault' },
          target: 'left-undone',
          ...irregular('skipped', '2.2-major-plan')
        }
      }
    },
    'carried-out': {},
    'left-undone': {}
  }
});
