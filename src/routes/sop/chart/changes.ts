import { nodesIn, type Diagram, type DiagramNode } from '#chart/diagram';
import type { Difference } from '#analysis/policy-differences';

/** What a version of the policy changes, by where it shows on a chart. */
export interface Changes {
  /** Of which version. */
  readonly number: number;
  /** By the id of a state: what is other there, or in it. A limit stands where it begins to run, all else where its clauses do. */
  readonly byState: ReadonlyMap<string, readonly Difference[]>;
  /** The states at which a difference shows, boxes left out; none of what has no place on the chart. */
  readonly places: ReadonlyMap<Difference, readonly string[]>;
}

/**
 * Finds the places of differences on a chart: of a limit the states in which it begins to run, of all else the states that carry one of its clauses.
 * What is about no clause, or about one that runs beside the chart, has none.
 */
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

/** The state and the way that a limit's end takes from it, for those that lie on lines. */
export function changedWays({ edges }: Diagram, { places }: Changes): ReadonlySet<string> {
  const limits = new Set([...places.keys()].flatMap(({ path }) => (path[0] === 'limits' ? [path[1]] : [])));
  return new Set(
    edges.filter(({ ways }) => ways.some(({ limit }) => limit !== undefined && limits.has(limit))).map(({ id }) => id)
  );
}
