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

/** Transition, read statically. */
export interface Way {
  readonly name: string;
  readonly region: number;
  readonly source: StateNode;
  readonly target: StateNode | undefined;
  readonly entered: readonly StateNode[];
  /** Event that triggers it; `undefined` if it needs none. */
  readonly on: string | undefined;
  readonly guard: GuardRead;
  readonly deviates: boolean;
  readonly raises: readonly string[];
  readonly timed: boolean;
}

/** Chart of parallel regions, read for one input. */
export interface ChartRead {
  readonly machine: Machine;
  readonly names: readonly string[];
  readonly regions: readonly StateNode[];
  readonly regionOf: ReadonlyMap<StateNode, number>;
  /** Transitions with an effect, except those ruled out by the input. */
  readonly ways: readonly Way[];
}

interface Action {
  readonly type?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly event?: { readonly type: string };
  readonly delay?: unknown;
}

/** @param input without it, guards on case and policy stay open */
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

/** Returns the events that actions raise immediately. */
export function raisedBy(actions: readonly unknown[]): readonly string[] {
  return (actions as readonly Action[]).flatMap(({ type, event, delay }) =>
    type === 'xstate.raise' && delay === undefined ? [event!.type] : []
  );
}

function enteredBy(target: StateNode, source: StateNode): readonly StateNode[] {
  const around = ancestorsOf(target).filter((it) => it.parent && it !== source && !isInside(source, it));
  const beside = around
    .flatMap((it) => (it.type === 'parallel' ? childrenOf(it) : []))
    .filter((it) => it !== target && !around.includes(it));
  return [...around, ...beside.flatMap(withDefaults), ...withDefaults(target)];
}

function leftBy(source: StateNode, target: StateNode): readonly StateNode[] {
  return [...nodesOf(source), ...ancestorsOf(source).filter((it) => !isInside(target, it))];
}

/** Returns a state and the states entered with it by default. */
export function withDefaults(node: StateNode): readonly StateNode[] {
  if (node.type === 'parallel') return [node, ...childrenOf(node).flatMap(withDefaults)];
  if (node.type !== 'compound') return [node];
  const [first] = node.initial.target;
  assert(first, 'a state to begin in', node.id);
  return [node, ...withDefaults(first)];
}
