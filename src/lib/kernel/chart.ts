import { createActor, type AnyActorScope, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { assert } from '#domain/assert';

export interface ChartEvent {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Effect that one step of a chart requests, as data. */
export type Outcome =
  | { readonly kind: 'later'; readonly event: ChartEvent; readonly delay_ms: number; readonly id: string }
  | { readonly kind: 'cancel'; readonly id: string }
  | { readonly kind: 'effect'; readonly type: string; readonly params: unknown };

export type Snapshot = AnyMachineSnapshot;

export interface ChartStep {
  readonly snapshot: Snapshot;
  readonly outcomes: readonly Outcome[];
}

/** Chart stepped as a pure function in one reused scope, since XState's `transition` is ten times slower. */
export interface Chart {
  readonly machine: AnyStateMachine;
  start(): ChartStep;
  step(snapshot: Snapshot, event: ChartEvent): ChartStep;
  /** True if an active state has a transition for events of that name, whatever its guard says. */
  hears(snapshot: Snapshot, type: string): boolean;
  /** True if a transition is enabled for an event; `moving`: one that changes something. */
  takes(snapshot: Snapshot, event: ChartEvent, which?: 'any' | 'moving'): boolean;
}

/** Returns the tags of the active states, so that callers need not know the names of states. */
export function tagsOf(snapshot: Pick<Snapshot, '_nodes'>): ReadonlySet<string> {
  let tags = tagsKnown.get(snapshot);
  if (!tags) {
    tags = new Set(snapshot._nodes.flatMap((node) => node.tags));
    tagsKnown.set(snapshot, tags);
  }
  return tags;
}

const tagsKnown = new WeakMap<object, ReadonlySet<string>>();

interface Executed {
  readonly type: string;
  readonly params: unknown;
}

/** Makes a chart steppable from an XState machine without invoke, spawn or promise. */
export function chartOf(machine: AnyStateMachine, input: unknown): Chart {
  const { scope, executedBy } = stageOf(machine, input);
  const takesAny = machine.events.some((type) => type.includes('*'));
  // Most of what might move a chart is in no transition of the states at hand. XState would look at every state for it, then again for
  // eventless transitions, of which a state at rest has none, and answer the same snapshot.
  const hears = (snapshot: Snapshot, type: string): boolean =>
    takesAny || snapshot._nodes.some((node) => node.transitions.has(type));
  const step = (run: () => Snapshot): ChartStep => {
    const { snapshot, executed } = executedBy(run);
    return { snapshot, outcomes: executed.map(outcomeOf).filter((outcome) => outcome !== undefined) };
  };
  return {
    machine,
    hears,
    start: () => step(() => machine.getInitialSnapshot(scope, input) as Snapshot),
    step: (snapshot, event) =>
      hears(snapshot, event.type)
        ? step(() => machine.transition(snapshot, event, scope) as Snapshot)
        : { snapshot, outcomes: [] },
    takes: (snapshot, event, which = 'any') => {
      if (!hears(snapshot, event.type)) return false;
      const taken = machine.getTransitionData(snapshot, event) ?? [];
      return taken.some(({ target, actions }) => which === 'any' || target !== undefined || actions.length > 0);
    }
  };
}

interface Stage {
  readonly scope: AnyActorScope;
  executedBy(run: () => Snapshot): { readonly snapshot: Snapshot; readonly executed: readonly Executed[] };
}

const stages = new WeakMap<AnyStateMachine, Stage>();

function stageOf(machine: AnyStateMachine, input: unknown): Stage {
  let stage = stages.get(machine);
  if (!stage) stages.set(machine, (stage = newStage(machine, input)));
  return stage;
}

/** Returns the scope in which a chart's steps run, shared so that inspection starts no actor of its own. */
export const scopeOf = ({ machine }: Pick<Chart, 'machine'>, input?: unknown): AnyActorScope =>
  stageOf(machine, input).scope;

function newStage(machine: AnyStateMachine, input: unknown): Stage {
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
  return {
    scope,
    executedBy: (run) => {
      executed = [];
      const snapshot = run();
      const done = { snapshot, executed };
      executed = [];
      return done;
    }
  };
}

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
