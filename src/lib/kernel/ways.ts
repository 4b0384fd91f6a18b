import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { scopeOf } from './chart';
import type { WatchedStep } from './watched';

/** Transition of a chart. Guarded alternatives for the same event, and timers, each count as one. */
export interface Way {
  /** State, event, and index among the transitions for this event. */
  readonly id: string;
  readonly actions: readonly string[];
}

/** Returns all transitions of a chart that change anything, by id. */
export function waysIn(machine: AnyStateMachine): ReadonlyMap<string, Way> {
  const all = withAll(machine.root).flatMap((node) => [...node.transitions.values()].flat());
  return new Map(all.filter(moves).map((it) => [idOf(it), wayOf(it)]));
}

/** Returns the transitions taken in a step, including those that follow from others in it. */
export function taken({ chart, snapshot, event }: WatchedStep): readonly string[] {
  if (!chart.hears(snapshot, event.type)) return [];
  const ways: string[] = [];
  const scope = scopeOf(chart);
  const watching = scope.system.inspect((seen) => {
    if (seen.type === '@xstate.microstep') ways.push(...seen._transitions.filter(moves).map(idOf));
  });
  try {
    chart.machine.transition(snapshot, event, scope);
  } finally {
    watching.unsubscribe();
  }
  return ways;
}

const withAll = (node: AnyStateNode): readonly AnyStateNode[] => [node, ...Object.values(node.states).flatMap(withAll)];

const moves = ({ target, actions }: AnyTransitionDefinition): boolean => target !== undefined || actions.length > 0;

function idOf(it: AnyTransitionDefinition): string {
  const { source, eventType } = it;
  return `${source.id} ${eventType} ${(source.transitions.get(eventType) ?? []).indexOf(it)}`;
}

function wayOf(it: AnyTransitionDefinition): Way {
  const actions = it.actions.flatMap((action) => (typeof action === 'object' && 'type' in action ? [action.type] : []));
  return { id: idOf(it), actions };
}
