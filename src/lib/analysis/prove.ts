import { nodesOf } from '#chart/machine';
import { both, listed, type Text } from '#domain/text';
import type { ChartEvent } from '#kernel/chart';
import { holds } from '#machines/clause';
import { titleOf } from '#machines/titles';
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

export interface Exploring {
  readonly chart?: NodeConfig;
  readonly limits: ChartInput['limits'];
  readonly bounds: Bounds;
  readonly only?: readonly string[];
  /** True if any pending event may come first: claims about single steps then hold for limits of any length. */
  readonly anyLength?: boolean;
}

export interface Task extends Exploring {
  readonly classes: readonly TicketClass[];
  readonly onExplored?: (explored: Explored) => void;
}

/** Violated invariant with a counterexample. */
export interface CounterExample {
  readonly invariant: Invariant;
  readonly what: Text;
  /** Class and events of the counterexample; absent if something is missing from all paths. */
  readonly life?: { readonly prepared: Prepared; readonly events: readonly ChartEvent[] };
}

export interface Proof {
  readonly explored: readonly Explored[];
  readonly findings: readonly CounterExample[];
  /** Items missing from all paths when a bound was hit or events were restricted: they may lie beyond that. */
  readonly open: readonly CounterExample[];
}

/** Explores each class and checks the results against every invariant. */
export function prove({ classes, onExplored, ...how }: Task): Proof {
  const explored = classes.map((of) => {
    const found = exploreClass(of, how);
    onExplored?.(found);
    return found;
  });
  const missing = missingFrom(explored);
  const isBounded = how.only !== undefined || explored.some(({ bound }) => bound !== undefined);
  const seen = explored.flatMap(brokenIn);
  return { explored, findings: isBounded ? seen : [...seen, ...missing], open: isBounded ? missing : [] };
}

export function exploreClass(of: TicketClass, how: Exploring): Explored {
  return explore(preparedFor(of, how), invariantsOf(of), how.bounds);
}

/** Prepares a class for exploration as {@link exploreClass} does, to know its expected states before any step. */
export function preparedFor(of: TicketClass, how: Omit<Exploring, 'bounds'>): Prepared {
  const watched = new Set<string>(invariantsOf(of).flatMap(({ watches }) => [...watches]));
  return new Prepared({ chart: ticketConfig, ...how, of, watched });
}

const invariantsOf = (of: TicketClass): readonly StepInvariant[] =>
  overSteps.filter(({ when }) => when === undefined || holds(when, of.case));

/** Returns the violations of a single class: at a step, or in the graph of its paths. */
export function brokenIn(explored: Explored): readonly CounterExample[] {
  return [...brokenSteps(explored), ...brokenGraph(explored)];
}

/** Returns the violations over all classes together. */
export function missingFrom(explored: readonly Pick<Explored, 'prepared' | 'reached'>[]): readonly CounterExample[] {
  return overClasses.flatMap((invariant): readonly CounterExample[] => {
    const names = invariant.missing(explored).map((id) => stateTitle(id, explored));
    return names.length > 0 ? [{ invariant, what: both((lang) => namesText(names, lang)) }] : [];
  });
}

const mostNamed = 12;

function namesText(names: readonly Text[], lang: keyof Text): string {
  const all = [...new Set(names.map((it) => it[lang]))];
  const more = all.length - mostNamed;
  if (more <= 0) return listed(all)[lang];
  const some = all.slice(0, mostNamed);
  return lang === 'zh' ? `${some.join('、')}，另有 ${more} 个` : `${some.join(', ')}, and ${more} more`;
}

function stateTitle(id: string, explored: readonly Pick<Explored, 'prepared'>[]): Text {
  const nodes = explored.flatMap(({ prepared }) => nodesOf(prepared.read.machine.root));
  const found = nodes.find((node) => node.id === id);
  const title = found && titleOf(found.path);
  if (!title) return { zh: id, en: id };
  const within = found.path.length > 2 ? titleOf(found.path.slice(0, -1)) : undefined;
  return within ? both((lang) => `${within[lang]} · ${title[lang]}`) : title;
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

function wrongAtLast(
  invariant: StepInvariant,
  { of }: Prepared,
  standings: readonly ProvedState[],
  events: readonly ChartEvent[]
): Text | undefined {
  let memory = invariant.start;
  let wrong: Text | undefined;
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
    const [wrong, all] = [more.length + 1, explored.edges.length];
    const what = { zh: `${all} 个情形中有 ${wrong} 个`, en: `${wrong} of ${all} situations` };
    return [{ invariant, what, life: { prepared, events: shortened(prepared, events, still) } }];
  });
}
