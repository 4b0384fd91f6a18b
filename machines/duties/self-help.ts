import { and, not, stateIn } from 'xstate';
import type { Formula } from '../clause';
import type { SelfHelpStep } from '#domain/ids';

/** Faults that may lie in the home; in a known area outage there is nothing to find there. */
export const atHome: Formula = { all: ['class:fault', { not: 'emergency' }] };

/** Faults that guided self-help applies to. */
export const selfHelped: Formula = { all: [atHome, 'business:broadband'] };

/** Guard: true if the policy puts `first` before `step` (5.3-three-steps) and no `done` state was reached. */
export const ahead = (first: SelfHelpStep, step: SelfHelpStep, ...done: readonly string[]) =>
  and([{ type: 'before', params: [first, step] as const }, ...done.map((state) => not(stateIn(state)))]);
