import type { ChartEvent } from '#kernel/chart';
import { holds } from '#machines/clause';
import type { ChartInput } from '#machines/vocabulary';
import { ticketConfig, type NodeConfig } from './inside/proving/chart-config.ts';
import type { TicketClass } from './ticket-classes.ts';
import { explore } from './inside/proving/explore.ts';
import type { Bounds, Explored, Violation } from './inside/proving/explored.ts';
import { pathTo } from './inside/proving/graph.ts';
import type { Invariant } from './inside/proving/invariant.ts';
import type { StepInvariant } from './inside/proving/step-invariant.ts';
import { overClasses, overGraphs, overSteps } from './inside/invariants.ts';
import { lived, shortened } from './inside/proving/path.ts';
import { Prepared } from './inside/proving/prepared.ts';
import { ModelState } from './inside/proving/model-state.ts';
import type { ProvedState } from './inside/proving/world.ts';

/** What is to be proved, and how far. */
export interface Task {
  /** The ticket chart, unless another is given. */
  readonly chart?: NodeConfig;
  readonly classes: readonly TicketClass[];
  /** Lengths of the limits, milliseconds per clause. */
  readonly limits: ChartInput['limits'];
  readonly bounds: Bounds;
  /** Only these events come from outside, if not all that can. */
  readonly only?: readonly string[];
  /** Called when a class was explored. */
  readonly onExplored?: (explored: Explored) => void;
}

/** An invariant that does not hold, and a life that shows it. */
export interface CounterExample {
  readonly invariant: Invariant;
  readonly what: string;
  /** Of what class the life is, and its events; nothing where something is missing from all lives. */
  readonly life?: { readonly prepared: Prepared; readonly events: readonly ChartEvent[] };
}

export interface Proof {
  readonly explored: readonly Explored[];
  readonly findings: readonly CounterExample[];
  /** What is missing from all lives, where a bound was hit or not all could come: it may be behind that. */
  readonly open: readonly CounterExample[];
}

/** Explores each class and holds what was found against every invariant. */
export function prove({ chart = ticketConfig, classes, limits, bounds, only, onExplored }: Task): Proof {
  const explored = classes.map((of) => {
    const invariants = overSteps.filter(({ when }) => when === undefined || holds(when, of.case));
    const watched = new Set<string>(invariants.flatMap(({ watches }) => [...watches]));
    const prepared = new Prepared({ chart, of, limits, watched, ...(only && { only }) });
    const found = explore(prepared, invariants, bounds);
    onExplored?.(found);
    return found;
  });
  const missing = overClasses.flatMap((invariant): readonly CounterExample[] => {
    const what = invariant.missing(explored);
    return what.length > 0 ? [{ invariant, what: what.join(', ') }] : [];
  });
  const isBounded = only !== undefined || explored.some(({ bound }) => bound !== undefined);
  const seen = explored.flatMap((it) => [...brokenSteps(it), ...brokenGraph(it)]);
  return { explored, findings: isBounded ? seen : [...seen, ...missing], open: isBounded ? missing : [] };
}

function brokenSteps(explored: Explored): readonly CounterExample[] {
  const { prepared, violations } = explored;
  const first = new Map<StepInvariant, Violation>();
  for (const violation of violations) if (!first.has(violation.invariant)) first.set(violation.invariant, violation);
  return [...first.values()].map(({ invariant, from, event, what }) => {
    const events = [...pathTo(explored, from), event];
    const still = (standings: readonly ProvedState[], shorter: readonly ChartEvent[]) =>
      wrongAtLast(invariant, prepared, standings, shorter) !== undefined;
    return { invariant, what, life: { prepared, events: shortened(prepared, events, still) } };
  });
}

/** Mistakes in the last step of a life. */
function wrongAtLast(
  invariant: StepInvariant,
  { of }: Prepared,
  standings: readonly ProvedState[],
  events: readonly ChartEvent[]
): string | undefined {
  let memory = invariant.start;
  let wrong: string | undefined;
  events.forEach((event, at) => {
    const [before, after] = [new ModelState(standings[at]!), new ModelState(standings[at + 1]!)];
    const step = { event, before, after, effects: standings[at + 1]!.memory, of };
    wrong = invariant.wrong(step, memory);
    memory = invariant.recall(memory, step);
  });
  return wrong;
}

function brokenGraph(explored: Explored): readonly CounterExample[] {
  const { prepared } = explored;
  return overGraphs.flatMap((invariant): readonly CounterExample[] => {
    const [first, ...more] = invariant.wrong(explored);
    if (first === undefined) return [];
    const events = pathTo(explored, first);
    const goal = prepared.keyOf(new ModelState(lived(prepared, events)!.at(-1)!));
    const still = (standings: readonly ProvedState[]) => prepared.keyOf(new ModelState(standings.at(-1)!)) === goal;
    const what = `${more.length + 1} of ${explored.edges.length} states`;
    return [{ invariant, what, life: { prepared, events: shortened(prepared, events, still) } }];
  });
}
