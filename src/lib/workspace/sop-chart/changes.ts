import { nodesIn, type Diagram, type DiagramNode } from '#chart/diagram';
import type { Difference } from '#analysis/policy-differences';

export interface Changes {
  readonly number: number;
  /** Differences by state id: a limit where it starts to run, others where their clauses are. */
  readonly byState: ReadonlyMap<string, readonly Difference[]>;
  /** States at which a difference shows, without boxes; empty if it has no place on the chart. */
  readonly places: ReadonlyMap<Difference, readonly string[]>;
}

/** Locates differences: a limit at the states that start it, others at states with their clauses. */
export function changesOn(whole: Diagram, differences: readonly Difference[], number: number): Changes {
  const all = nodesIn(whole);
  const byState = new Map<string, readonly Difference[]>();
  const places = new Map<Difference, readonly string[]>();
  for (const one of differences) {
    const limit = one.path[0] === 'limits' ? one.path[1] : undefined;
    const here = all.filter((node) =>
      limit === undefined ? node.clauses?.some((it) => one.clauses.includes(it)) : beginsAt(node, limit)
    );
    // A limit that nothing on the chart begins still belongs to the state that carries its clause.
    const at =
      here.length > 0 ? here : all.filter(({ clauses = [] }) => limit !== undefined && clauses.includes(limit));
    places.set(
      one,
      at.map(({ id }) => id)
    );
    const within = new Set(at.map(({ id }) => id));
    for (const node of all)
      if (nodesIn({ nodes: [node] }).some(({ id }) => within.has(id)))
        byState.set(node.id, [...(byState.get(node.id) ?? []), one]);
  }
  return { number, byState, places };
}

const beginsAt = ({ limits = [] }: DiagramNode, clause: string): boolean =>
  limits.some((limit) => limit.clause === clause);

/** Returns the state and the transition of a limit's expiry that a line carries. */
export function changedWays({ edges }: Diagram, { places }: Changes): ReadonlySet<string> {
  const limits = new Set([...places.keys()].flatMap(({ path }) => (path[0] === 'limits' ? [path[1]] : [])));
  return new Set(
    edges.filter(({ ways }) => ways.some(({ limit }) => limit !== undefined && limits.has(limit))).map(({ id }) => id)
  );
}
