/** What is left and what is entered: the set functions of SCXML 1.0, Appendix D, under the names that they have there. */
import type { State, Transition } from './document';

export function isCompoundState({ kind, children }: State): boolean {
  return kind === 'state' && children.length > 0;
}

export function isAtomicState({ kind, children }: State): boolean {
  return kind === 'final' || (kind === 'state' && children.length === 0);
}

/** The ancestors from the nearest to the furthest, up to but without `until`. */
export function getProperAncestors(state: State, until?: State): readonly State[] {
  const ancestors: State[] = [];
  for (let at = state.parent; at && at !== until; at = at.parent) ancestors.push(at);
  return ancestors;
}

export function isDescendant(state: State, ancestor: State): boolean {
  for (let at = state.parent; at; at = at.parent) if (at === ancestor) return true;
  return false;
}

export function documentOrder(states: Iterable<State>): readonly State[] {
  return [...states].sort((a, b) => a.order - b.order);
}

export function isInFinalState(state: State, configuration: ReadonlySet<State>): boolean {
  if (isCompoundState(state)) return state.children.some((child) => child.kind === 'final' && configuration.has(child));
  return state.kind === 'parallel' && state.children.every((child) => isInFinalState(child, configuration));
}

function findLCCA([head, ...tail]: readonly State[]): State {
  const found = getProperAncestors(head!).find(
    (ancestor) =>
      (isCompoundState(ancestor) || ancestor.kind === 'scxml') && tail.every((state) => isDescendant(state, ancestor))
  );
  return found!;
}

function getTransitionDomain({ target, internal, source }: Transition): State | undefined {
  if (target.length === 0) return undefined;
  if (internal && isCompoundState(source) && target.every((state) => isDescendant(state, source))) return source;
  return findLCCA([source, ...target]);
}

export function computeExitSet(
  transitions: readonly Transition[],
  configuration: ReadonlySet<State>
): ReadonlySet<State> {
  const statesToExit = new Set<State>();
  for (const transition of transitions) {
    const domain = getTransitionDomain(transition);
    if (!domain) continue;
    for (const state of configuration) if (isDescendant(state, domain)) statesToExit.add(state);
  }
  return statesToExit;
}

export function removeConflictingTransitions(
  enabledTransitions: Iterable<Transition>,
  configuration: ReadonlySet<State>
): readonly Transition[] {
  const filteredTransitions = new Map<Transition, ReadonlySet<State>>();
  for (const t1 of enabledTransitions) {
    const exits = computeExitSet([t1], configuration);
    const conflicting = [...filteredTransitions].filter(([, others]) => [...exits].some((state) => others.has(state)));
    // The inner one wins; of two that are not nested, the one that comes first in the document.
    if (!conflicting.every(([t2]) => isDescendant(t1.source, t2.source))) continue;
    for (const [t2] of conflicting) filteredTransitions.delete(t2);
    filteredTransitions.set(t1, exits);
  }
  return [...filteredTransitions.keys()];
}

export function computeEntrySet(transitions: readonly Transition[]): ReadonlySet<State> {
  const statesToEnter = new Set<State>();
  for (const transition of transitions) {
    for (const state of transition.target) addDescendantStatesToEnter(state, statesToEnter);
    const ancestor = getTransitionDomain(transition);
    for (const state of transition.target) addAncestorStatesToEnter(state, ancestor, statesToEnter);
  }
  return statesToEnter;
}

export function addDescendantStatesToEnter(state: State, statesToEnter: Set<State>): void {
  statesToEnter.add(state);
  if (isCompoundState(state)) {
    for (const first of state.initial) addDescendantStatesToEnter(first, statesToEnter);
    for (const first of state.initial) addAncestorStatesToEnter(first, state, statesToEnter);
  } else if (state.kind === 'parallel') {
    addRegionsToEnter(state, statesToEnter);
  }
}

function addAncestorStatesToEnter(state: State, ancestor: State | undefined, statesToEnter: Set<State>): void {
  for (const between of getProperAncestors(state, ancestor)) {
    statesToEnter.add(between);
    if (between.kind === 'parallel') addRegionsToEnter(between, statesToEnter);
  }
}

function addRegionsToEnter({ children }: State, statesToEnter: Set<State>): void {
  for (const child of children) {
    if (![...statesToEnter].some((state) => isDescendant(state, child)))
      addDescendantStatesToEnter(child, statesToEnter);
  }
}
