import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { scopeOf } from './chart';
import type { WatchedStep } from './watched';

/** A transition of a chart: one of several for the same event where guards tell them apart, and each timer. */
export interface Way {
  /** State, event, and which of those for this event. */
  readonly id: string;
  /** The names of what it does. */
  readonly actions: readonly string[];
}

/** All transitions of a chart that change anything, by id. */
export function waysIn(machine: AnyStateMachine): ReadonlyMap<string, Way> {
  const all = withAll(machine.root).flatMap((node) => [...node.transitions.values()].flat());
  return new Map(all.filter(moves).map((it) => [idOf(it), wayOf(it)]));
}

/** The transitions that a step takes, those among them that others of it lead to. */
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
