import { and, not, stateIn } from 'xstate';
import type { Formula } from '../clause';
import { chart, irregular, owed } from '../vocabulary';

const broadband: Formula = { all: ['class:fault', 'business:broadband'] };

/** Ahead of a step that the policy puts first (5.3-three-steps). */
const ahead = (first: string, step: string, ...done: readonly string[]) =>
  and([{ type: 'before', params: [first, step] as const }, ...done.map((state) => not(stateIn(state)))]);

const guided = [
  {
    guard: ahead('lights', 'restart', '#lights-asked'),
    target: 'guided',
    ...irregular('out-of-order', '2.1-restart')
  },
  { target: 'guided' }
] as const;

/** 2.1-lights, 2.1-restart: the steps of guided self-help. Their order is free unless the policy fixes it. */
export const selfHelp = chart.createStateConfig({
  type: 'parallel',
  meta: { clauses: ['2.1-lights', '2.1-restart', '5.3-three-steps'] },
  states: {
    lights: {
      initial: 'unasked',
      meta: { clause: '2.1-lights' },
      states: {
        unasked: {
          on: {
            'lights-asked': [
              {
                guard: ahead('restart', 'lights', '#restart-guided', '#restart-begun'),
                target: 'asked',
                ...irregular('out-of-order', '2.1-lights')
              },
              { target: 'asked' }
            ],
            ...owed('2.1-lights', broadband)
          }
        },
        asked: { id: 'lights-asked' }
      }
    },
    restart: {
      initial: 'unguided',
      meta: { clause: '2.1-restart' },
      states: {
        unguided: {
          on: { 'restart-guided': guided, 'instant.restarted': 'begun', ...owed('2.1-restart', broadband) }
        },
        // The customer has restarted it on fewer words than the guidance has: a step all the same.
        begun: { id: 'restart-begun', on: { 'restart-guided': 'guided', ...owed('2.1-restart', broadband) } },
        guided: { id: 'restart-guided' }
      }
    }
  }
});
