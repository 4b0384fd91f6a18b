import {
  ancestorsOf,
  childrenOf,
  isInside,
  nodesOf,
  regionName,
  regionsOf,
  type Machine,
  type StateNode,
  type Transition
} from '#chart/machine';
import { assert } from '#domain/assert';
import type { ChartInput } from '#machines/vocabulary';
import { taken } from '../proving/chart-config.ts';
import { readGuard, type GuardRead } from './guards.ts';

/** A transition as one reads it without running it. */
export interface Way {
  /** What it says when it is taken. */
  readonly name: string;
  /** Number of the region that it stands in. */
  readonly region: number;
  readonly source: StateNode;
  readonly target: StateNode | undefined;
  /** All states that it enters. */
  readonly entered: readonly StateNode[];
  /** The event that it is taken on; nothing for one that needs none. */
  readonly on: string | undefined;
  readonly guard: GuardRead;
  /** Irregular: what must not be done. */
  readonly deviates: boolean;
  /** Internal events that it raises, by itself or by what it enters or leaves. */
  readonly raises: readonly string[];
  /** Starts or ends a timer. */
  readonly timed: boolean;
}

/** A chart of parallel regions as read for one input. */
export interface ChartRead {
  readonly machine: Machine;
  /** Names of the regions, in document order. */
  readonly names: readonly string[];
  readonly regions: readonly StateNode[];
  readonly regionOf: ReadonlyMap<StateNode, number>;
  /** Every transition that does anything, but those that the input rules out. */
  readonly ways: readonly Way[];
}

/** An action of the SOP, a raised event, or the start of a timer. */
interface Action {
  readonly type?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly event?: { readonly type: string };
  readonly delay?: unknown;
}

/** @param input without it, what asks about case and policy is left open */
export function readChart(machine: Machine, input?: ChartInput): ChartRead {
  const regions = regionsOf(machine);
  const regionOf = new Map(regions.flatMap((region, at) => nodesOf(region).map((node) => [node, at] as const)));
  const names = regions.map(regionName);
  const ways: Way[] = [];
  for (const [node, region] of regionOf) {
    const always = node.always ?? [];
    for (const [on, transitions] of [
      ...node.transitions,
      ...(always.length > 0 ? [[undefined, always] as const] : [])
    ]) {
      for (const transition of transitions) {
        const guard = readGuard(transition.guard, machine, input);
        const read = readTransition(transition);
        if (guard.holds !== 'never' && read) ways.push({ ...read, region, on, guard });
        // Those behind one that is always taken never are.
        if (guard.holds === 'always') break;
      }
    }
  }
  return { machine, names, regions, regionOf, ways };
}

function readTransition(transition: Transition): Omit<Way, 'region' | 'on' | 'guard'> | undefined {
  const { source, target: targets = [], actions } = transition;
  assert(targets.length <= 1, 'a transition to one state', source.id);
  const [target] = targets;
  const entered = target ? enteredBy(target, source) : [];
  const all = [
    ...actions,
    ...entered.flatMap(({ entry }) => entry),
    ...(target ? leftBy(source, target).flatMap(({ exit }) => exit) : [])
  ] as readonly Action[];
  const name = (actions as readonly Action[]).find(({ type }) => type === taken)?.params?.['transition'];
  if (name === undefined) return undefined;
  return {
    name,
    source,
    target,
    entered,
    deviates: all.some(({ type }) => type === 'deviate'),
    raises: raisedBy(all),
    timed: all.some(({ type, delay }) => type === 'xstate.cancel' || (type === 'xstate.raise' && delay !== undefined))
  };
}

/** Events that actions raise at once. */
export function raisedBy(actions: readonly unknown[]): readonly string[] {
  return (actions as readonly Action[]).flatMap(({ type, event, delay }) =>
    type === 'xstate.raise' && delay === undefined ? [event!.type] : []
  );
}

/** The target, what is entered in it, and what around it the source does not stand in. */
function enteredBy(target: StateNode, source: StateNode): readonly StateNode[] {
  const around = ancestorsOf(target).filter((it) => it.parent && it !== source && !isInside(source, it));
  const beside = around
    .flatMap((it) => (it.type === 'parallel' ? childrenOf(it) : []))
    .filter((it) => it !== target && !around.includes(it));
  return [...around, ...beside.flatMap(withDefaults), ...withDefaults(target)];
}

/** What may be left: the source, what is in it, and what around it the target does not stand in. */
function leftBy(source: StateNode, target: StateNode): readonly StateNode[] {
  return [...nodesOf(source), ...ancestorsOf(source).filter((it) => !isInside(target, it))];
}

/** A state and what is entered with it when nothing else is said. */
export function withDefaults(node: StateNode): readonly StateNode[] {
  if (node.type === 'parallel') return [node, ...childrenOf(node).flatMap(withDefaults)];
  if (node.type !== 'compound') return [node];
  const [first] = node.initial.target;
  assert(first, 'a state to begin in', node.id);
  return [node, ...withDefaults(first)];
}
