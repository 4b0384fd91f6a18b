import type { ChartEvent } from '#kernel/chart';
import type { Edge, Explored } from './explored.ts';

/** Returns the states in which nothing can be done and nothing is due although the ticket is not over. */
export function deadEndsOf({ edges, ends, unknown }: Explored): readonly number[] {
  return edges.flatMap((out, at) => (out.length === 0 && !ends.has(at) && !unknown.has(at) ? [at] : []));
}

/** Returns the states from which no end, dead end or unexplored state is reachable, so that a ticket never ends. */
export function endlessIn(explored: Explored): readonly number[] {
  const { edges, ends, unknown } = explored;
  const leads = leadingTo(edges, [...ends, ...unknown, ...deadEndsOf(explored)]);
  return edges.flatMap((_, at) => (leads.has(at) ? [] : [at]));
}

/** Returns the number of states from which an end is reachable. For the others a bound left it open. */
export function endingIn({ edges, ends }: Explored): number {
  return leadingTo(edges, [...ends]).size;
}

function leadingTo(edges: Explored['edges'], goals: readonly number[]): ReadonlySet<number> {
  const before: number[][] = edges.map(() => []);
  edges.forEach((out, from) => out.forEach(({ to }) => before[to]!.push(from)));
  const seen = new Set(goals);
  for (const at of seen) for (const from of before[at]!) seen.add(from);
  return seen;
}

/** Returns the events of a shortest path from the beginning to a state. */
export function pathTo({ edges }: Pick<Explored, 'edges'>, goal: number): readonly ChartEvent[] {
  const cameBy = new Map<number, { readonly from: number; readonly edge: Edge }>();
  const seen = new Set([0]);
  for (const from of seen) {
    if (from === goal) break;
    for (const edge of edges[from]!) {
      if (seen.has(edge.to)) continue;
      seen.add(edge.to);
      cameBy.set(edge.to, { from, edge });
    }
  }
  const path: ChartEvent[] = [];
  for (let step = cameBy.get(goal); step; step = cameBy.get(step.from)) path.unshift(step.edge.event);
  return path;
}
