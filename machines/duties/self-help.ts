import { and, not, stateIn } from 'xstate';
import type { Formula } from '../clause';
import type { SelfHelpStep } from '#domain/ids';

/** Faults that may lie in the home: where a whole area is known to be down, there is nothing to find out there. */
export const atHome: Formula = { all: ['class:fault', { not: 'emergency' }] };

/** The faults that guided self-help is for. */
export const selfHelped: Formula = { all: [atHome, 'business:broadband'] };

/** Ahead of a step that the policy puts first (5.3-three-steps), none of these states having been come to. */
export const ahead = (first: SelfHelpStep, step: SelfHelpStep, ...done: readonly string[]) =>
  and([{ type: 'before', params: [first, step] as const }, ...done.map((state) => not(stateIn(state)))]);
