import { guardText } from '#atlas/guard-words';
import { alone } from '#atlas/sop-words';
import { outlineOf, type StateOutline, type TransitionOutline } from '#chart/outline';
import type { Machine, StateNode } from '#chart/machine';
import type { Text } from '#domain/text';
import { sopClauseOf } from '#machines/sop-clauses';
import { ticketChart } from '#machines/ticket';
import { titleOf } from '#machines/titles';
import { transitionName } from '#machines/transition-names';

/** A way of the SOP's chart, as people call it. */
export interface WayWords {
  /** The part of the chart: contact, handling, a duty or a timer. */
  readonly part: Text;
  readonly from: Text;
  readonly on: Text;
  readonly when?: Text;
  /** The clause that it serves, the nearest first. */
  readonly clauses: readonly string[];
}

/** All ways of the SOP's chart by their ids (see `waysIn`), each in words. */
export function wayWords(): ReadonlyMap<string, WayWords> {
  const found = new Map<string, WayWords>();
  walk(outlineOf(ticketChart as Machine), (ticketChart as Machine).root, [], found);
  return found;
}

/** @param around the clauses of the states around it, the nearest first */
function walk(state: StateOutline, node: StateNode, around: readonly string[], found: Map<string, WayWords>): void {
  const { path, clauses = [] } = state;
  const here = [...clauses, ...around];
  const ids = [...node.transitions].flatMap(([event, ways]) => ways.map((_, at) => `${node.id} ${event} ${at}`));
  // What needs no event stands in front, and is no way of its own.
  const heard = state.transitions.slice(state.transitions.length - ids.length);
  for (const [at, id] of ids.entries()) found.set(id, wordsOf(path, heard[at]!, here));
  for (const inner of state.states) walk(inner, node.states[inner.path.at(-1)!]!, here, found);
}

function wordsOf(path: readonly string[], way: TransitionOutline, around: readonly string[]): WayWords {
  const told = textsIn([way.actions.map(({ params }) => params), way.guard?.params]);
  const own = told.filter((text) => sopClauseOf(text) !== undefined);
  const when = way.guard && guardText(way.guard);
  const [region = '', inner = ''] = path;
  // Duties and timers are many, each by itself; contact and handling are one life.
  const part = titleOf(region === 'duties' || region === 'timers' ? [region, inner].filter(Boolean) : [region]);
  return {
    part: alone(part ?? titleOf([])!),
    from: alone(titleOf(path)!),
    on: transitionName(way.on) ?? titleOf(path)!,
    ...(when && { when }),
    clauses: [...new Set([...own, ...around])]
  };
}

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
