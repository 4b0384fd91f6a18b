import type { AnyStateMachine } from 'xstate';
import { assert } from '#domain/assert';
import { chartOf, type Chart, type ChartEvent, type Snapshot, type ChartStep } from './chart';

const mostSteps = 100_000;

interface Known {
  readonly snapshot: Snapshot;
  hears?: ReadonlySet<string>;
  readonly steps: Map<string, ChartStep>;
  readonly taken: Map<string, boolean>;
}

/** Makes a chart with cached steps; its context never changes, and `reads` are the event fields its guards look at. */
export function rememberedChart(machine: AnyStateMachine, input: unknown, reads: readonly string[]): Chart {
  const chart = chartOf(machine, input);
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
  const remember = <Found>(into: Map<string, Found>, key: string, found: Found): Found => {
    count += 1;
    if (count > mostSteps) {
      count = 0;
      byConfiguration = new Map();
      bySnapshot = new WeakMap();
    } else into.set(key, found);
    return found;
  };
  let begun: ChartStep | undefined;
  const first = (): ChartStep => {
    if (begun) return begun;
    const { snapshot, outcomes } = chart.start();
    return (begun = { snapshot: knownOf(snapshot).snapshot, outcomes });
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
      const key = eventKey(event, reads);
      const known = steps.get(key);
      if (known) return known;
      const { snapshot: next, outcomes } = chart.step(own, event);
      assert(next.context === own.context, 'a chart whose context never changes', event.type);
      return remember(steps, key, { snapshot: knownOf(next).snapshot, outcomes });
    },
    takes: (snapshot, event, which = 'any') => {
      const { taken, snapshot: own } = knownOf(snapshot);
      const key = `${which} ${eventKey(event, reads)}`;
      return taken.get(key) ?? remember(taken, key, chart.takes(own, event, which));
    }
  };
}

/** Returns the parts of an event that determine a step: its name and the fields that guards read. */
export function eventKey(event: ChartEvent, reads: readonly string[]): string {
  let key = event.type;
  for (const field of reads) if (event[field] !== undefined) key += `\n${field}=${JSON.stringify(event[field])}`;
  return key;
}

/** Makes charts of one machine by input; equal inputs share a chart and its cache. See {@link rememberedChart}. */
export function chartsOf(machine: AnyStateMachine, reads: readonly string[]): (input: unknown) => Chart {
  const known = new Map<string, Chart>();
  return (input) => {
    // JSON knows no Infinity, and a limit that is off is no limit of nothing.
    const key = JSON.stringify(input, (_, value: unknown) => (value === Infinity ? '∞' : value)) ?? '';
    let chart = known.get(key);
    if (!chart) {
      if (known.size >= mostInputs) known.clear();
      known.set(key, (chart = rememberedChart(machine, input, reads)));
    }
    return chart;
  };
}

const mostInputs = 200;
