import { createActor, type AnyActorScope, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { assert } from '#domain/assert';

/** An event as charts know it. */
export interface ChartEvent {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** What one step of a chart asks for, as data. */
export type Outcome =
  | { readonly kind: 'later'; readonly event: ChartEvent; readonly delay_ms: number; readonly id: string }
  | { readonly kind: 'cancel'; readonly id: string }
  | { readonly kind: 'effect'; readonly type: string; readonly params: unknown };

export interface Step {
  readonly snapshot: AnyMachineSnapshot;
  readonly outcomes: readonly Outcome[];
}

/** A chart made ready to be stepped: pure, one reused scope. See `chart.rationale.md`. */
export interface Chart {
  readonly machine: AnyStateMachine;
  start(): Step;
  step(snapshot: AnyMachineSnapshot, event: ChartEvent): Step;
}

/** Whether some transition of a chart takes an event as it stands: one that changes something, or also one that does not. */
export function takes(snapshot: AnyMachineSnapshot, event: ChartEvent, which: 'any' | 'moving' = 'any'): boolean {
  if (!snapshot._nodes.some((node) => node.transitions.has(event.type))) return false;
  const taken = (snapshot.machine as AnyStateMachine).getTransitionData(snapshot, event) ?? [];
  return taken.some(({ target, actions }) => which === 'any' || target !== undefined || actions.length > 0);
}

/** What it means where a chart stands, as its states say by tags: what they are called is the chart's own affair. */
export function tagsOf({ _nodes }: Pick<AnyMachineSnapshot, '_nodes'>): ReadonlySet<string> {
  return new Set(_nodes.flatMap(({ tags }) => tags));
}

interface Executed {
  readonly type: string;
  readonly params: unknown;
}

/**
 * Makes a chart steppable.
 * @param machine an XState machine without invoke, spawn or promise
 * @param input   the machine's input
 */
export function chartOf(machine: AnyStateMachine, input: unknown): Chart {
  let executed: Executed[] = [];
  const actor = createActor(machine, { input });
  const scope: AnyActorScope = {
    self: actor,
    system: actor.system,
    sessionId: actor.sessionId,
    id: actor.id,
    logger: () => undefined,
    defer: () => undefined,
    stopChild: () => undefined,
    emit: () => undefined,
    actionExecutor: (action) => {
      executed.push({ type: action.type, params: action.params });
    }
  };
  const takesAny = machine.events.some((type) => type.includes('*'));
  const take = (snapshot: AnyMachineSnapshot): Step => {
    const outcomes = executed.map(outcomeOf).filter((outcome) => outcome !== undefined);
    executed = [];
    return { snapshot, outcomes };
  };
  return {
    machine,
    start: () => {
      executed = [];
      return take(machine.getInitialSnapshot(scope, input) as AnyMachineSnapshot);
    },
    step: (snapshot, event) => {
      // Most of what might move a customer is in no transition of the states at hand. XState would look at every state
      // for it, then again for eventless transitions, of which a state at rest has none, and answer the same snapshot.
      if (!takesAny && !snapshot._nodes.some((node) => node.transitions.has(event.type)))
        return { snapshot, outcomes: [] };
      executed = [];
      return take(machine.transition(snapshot, event, scope) as AnyMachineSnapshot);
    }
  };
}

/** XState's own delayed events and cancellations become queue entries; the rest are effects for the conductor. */
function outcomeOf({ type, params }: Executed): Outcome | undefined {
  if (type === 'xstate.raise') {
    const { event, delay, id } = params as { event: ChartEvent; delay?: number; id?: string };
    // Raised without a delay: XState has put it in its own internal queue already.
    if (delay === undefined) return undefined;
    assert(id !== undefined, 'a delayed event with its id', params);
    return { kind: 'later', event, delay_ms: delay, id };
  }
  if (type === 'xstate.cancel') return { kind: 'cancel', id: (params as { sendId: string }).sendId };
  assert(!type.startsWith('xstate.'), 'no spawn, send or stop in a chart', type);
  return { kind: 'effect', type, params };
}
