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

export type Snapshot = AnyMachineSnapshot;

export interface Step {
  readonly snapshot: Snapshot;
  readonly outcomes: readonly Outcome[];
}

/** A chart made ready to be stepped: pure. One scope is reused for all steps: XState's own `transition` makes a throw-away actor for each, ten times as dear. */
export interface Chart {
  readonly machine: AnyStateMachine;
  /** The initial state; computed once. */
  start(): Step;
  step(snapshot: Snapshot, event: ChartEvent): Step;
  /** Whether a state at hand has a transition for events of that name, whatever its guard says. */
  hears(snapshot: Snapshot, type: string): boolean;
  /** Whether some transition takes an event as it stands: one that changes something (`moving`), or also one that does not. */
  takes(snapshot: Snapshot, event: ChartEvent, which?: 'any' | 'moving'): boolean;
}

/** What it means where a chart stands, as its states say by tags: what they are called is the chart's own affair. */
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

/**
 * Makes a chart steppable.
 * @param machine an XState machine without invoke, spawn or promise
 * @param input   the machine's input
 * @param reads   fields of events that its guards look at, if its context never changes: then each step is done by XState once and remembered,
 *   for the same configuration and the same event lead to the same
 */
export function chartOf(machine: AnyStateMachine, input: unknown, reads?: readonly string[]): Chart {
  const plain = plainChart(machine, input);
  return reads ? remembering(plain, reads) : plain;
}

function plainChart(machine: AnyStateMachine, input: unknown): Chart {
  let executed: Executed[] = [];
  let first: Step | undefined;
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
  // Most of what might move a chart is in no transition of the states at hand. XState would look at every state for it, then again for
  // eventless transitions, of which a state at rest has none, and answer the same snapshot.
  const hears = (snapshot: Snapshot, type: string): boolean =>
    takesAny || snapshot._nodes.some((node) => node.transitions.has(type));
  const step = (run: () => Snapshot): Step => {
    executed = [];
    const snapshot = run();
    const outcomes = executed.map(outcomeOf).filter((outcome) => outcome !== undefined);
    executed = [];
    return { snapshot, outcomes };
  };
  return {
    machine,
    hears,
    start: () => (first ??= step(() => machine.getInitialSnapshot(scope, input) as Snapshot)),
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

/** More steps than the lives of all classes of tickets have; beyond it, all is forgotten and begins anew. */
const mostSteps = 100_000;

/** A configuration that was met, with what is known of it. */
interface Known {
  readonly snapshot: Snapshot;
  /** Names of the events that it hears, once somebody has asked. */
  hears?: ReadonlySet<string>;
  readonly steps: Map<string, Step>;
  readonly taken: Map<string, boolean>;
}

function remembering(chart: Chart, reads: readonly string[]): Chart {
  let count = 0;
  let byConfiguration = new Map<string, Known>();
  let bySnapshot = new WeakMap<Snapshot, Known>();
  const knownOf = (snapshot: Snapshot): Known => {
    let known = bySnapshot.get(snapshot);
    if (known) return known;
    const configuration = JSON.stringify(snapshot.value);
    known = byConfiguration.get(configuration);
    if (!known) {
      known = { snapshot, steps: new Map(), taken: new Map() };
      byConfiguration.set(configuration, known);
    }
    bySnapshot.set(snapshot, known);
    return known;
  };
  const keyOf = (event: ChartEvent): string => {
    let key = event.type;
    for (const field of reads) if (event[field] !== undefined) key += `\n${field}=${JSON.stringify(event[field])}`;
    return key;
  };
  const remember = <Found>(into: Map<string, Found>, key: string, found: Found): Found => {
    count += 1;
    if (count > mostSteps) {
      count = 0;
      byConfiguration = new Map();
      bySnapshot = new WeakMap();
    } else into.set(key, found);
    return found;
  };
  const first = (): Step => {
    const { snapshot, outcomes } = chart.start();
    return { snapshot: knownOf(snapshot).snapshot, outcomes };
  };
  return {
    machine: chart.machine,
    hears: (snapshot, type) => {
      const known = knownOf(snapshot);
      known.hears ??= new Set(known.snapshot._nodes.flatMap((node) => [...node.transitions.keys()]));
      return known.hears.has(type);
    },
    start: first,
    step: (snapshot, event) => {
      const { steps, snapshot: own } = knownOf(snapshot);
      const key = keyOf(event);
      const known = steps.get(key);
      if (known) return known;
      const { snapshot: next, outcomes } = chart.step(own, event);
      assert(next.context === own.context, 'a chart whose context never changes', event.type);
      return remember(steps, key, { snapshot: knownOf(next).snapshot, outcomes });
    },
    takes: (snapshot, event, which = 'any') => {
      const { taken, snapshot: own } = knownOf(snapshot);
      const key = `${which} ${keyOf(event)}`;
      return taken.get(key) ?? remember(taken, key, chart.takes(own, event, which));
    }
  };
}

/**
 * Charts of one machine by their input: instances of the same input share one chart, and what it remembers.
 * @param reads see {@link chartOf}
 */
export function chartsOf(machine: AnyStateMachine, reads?: readonly string[]): (input: unknown) => Chart {
  const known = new Map<string, Chart>();
  return (input) => {
    // JSON knows no Infinity, and a limit that is off is no limit of nothing.
    const key = JSON.stringify(input, (_, value: unknown) => (value === Infinity ? '∞' : value)) ?? '';
    let chart = known.get(key);
    if (!chart) {
      if (known.size >= mostInputs) known.clear();
      known.set(key, (chart = chartOf(machine, input, reads)));
    }
    return chart;
  };
}

/** More kinds of cases than one process meets. */
const mostInputs = 200;

/** XState's own delayed events and cancellations become queue entries; the rest are effects for whoever runs the chart. */
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
