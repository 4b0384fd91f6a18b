import { assert } from '#domain/assert';
import { ancestorsOf, isInside, type StateNode, type Transition } from '../machine';

/** Where a transition goes, as SCXML says it. */
export interface Aim {
  readonly target?: string;
  readonly type?: 'internal';
}

/**
 * Target and type of a transition. XState leaves and enters as little as it can unless told to
 * `reenter`; SCXML as much as the least compound state around source and targets, unless told
 * `internal`. A state that aims at itself without re-entering stays entered, so its timers run on: in
 * SCXML it has no target, or its initial state for one.
 */
export function aimOf(transition: Transition): Aim {
  const { source, reenter } = transition;
  const targets = transition.target ?? [];
  if (targets.length === 0) return {};
  const stays = !reenter && targets.every((target) => target === source || isInside(target, source));
  const itself = targets.includes(source);
  assert(!(stays && itself && targets.length > 1), 'a state or states inside it as targets, not both', source.id);
  if (stays && source.type === 'compound')
    return { target: (itself ? source.initial.target : targets).map(({ id }) => id).join(' '), type: 'internal' };
  if (stays && source.type !== 'parallel') return {};
  assertSameReach(source, targets, stays ? source : reach([...targets, source]), reach([...targets, source], true));
  return { target: targets.map(({ id }) => id).join(' ') };
}

/** The least state around all the nodes: of any kind for XState, compound for SCXML. None: all is left. */
function reach(nodes: readonly StateNode[], compound = false): StateNode | undefined {
  return ancestorsOf(nodes[0]!).find(
    (outer) => (!compound || outer.type === 'compound') && nodes.every((node) => isInside(node, outer))
  );
}

/**
 * SCXML never moves inside a parallel state without leaving and entering the parallel state itself.
 * That makes no difference if it does nothing on the way, and no parallel state is around it.
 */
function assertSameReach(
  source: StateNode,
  targets: readonly StateNode[],
  ours: StateNode | undefined,
  theirs: StateNode | undefined
): void {
  if (ours === theirs) return;
  const quiet =
    ours !== undefined &&
    ours.type === 'parallel' &&
    ours.parent === theirs &&
    ours.entry.length === 0 &&
    ours.exit.length === 0;
  assert(quiet, 'a transition that leaves the same states in SCXML', [source.id, ...targets.map(({ id }) => id)]);
}
