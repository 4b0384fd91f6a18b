import { nodesIn, type Diagram, type DiagramNode } from '#chart/diagram';

export const layers = ['none', 'trained', 'mine', 'losses', 'changed', 'breaches', 'time'] as const;
/** Layers: clauses practised, met or costing points; another version's differences; statistics of a saved desk. */
export type Layer = (typeof layers)[number];
/** Layer of clauses that are practised, met, or cost points. */
export type ClauseLayer = Exclude<Layer, 'none' | 'changed' | DeskLayerId>;
type DeskLayerId = 'breaches' | 'time';

export const isOfDesk = (layer: Layer): layer is DeskLayerId => layer === 'breaches' || layer === 'time';

/** Results of one clause over all runs considered. */
export interface ClauseTally {
  readonly tries: number;
  /** Number of tries that lost points. */
  readonly lost: number;
}

/** Mark of a layer on a state. `share` is 0 to 1; a higher value gives a deeper tint. */
export interface LayerMark {
  readonly share: number;
  /** Count out of `of`: clauses practised or met, or tries that lost points. */
  readonly some: number;
  readonly of: number;
}

export interface LayerData {
  /** Clauses that calls practise. */
  readonly trained: ReadonlySet<string>;
  readonly tallies: ReadonlyMap<string, ClauseTally>;
}

/** Returns the distinct clauses of a state, of its contents, and of the limits that begin there. */
export function clausesOf(node: DiagramNode): readonly string[] {
  const inside = nodesIn({ nodes: [node] });
  const own = inside.flatMap(({ clauses = [] }) => clauses);
  const limits = inside.flatMap(({ limits: begun = [] }) => begun.map(({ clause }) => clause));
  return [...new Set([...own, ...limits])];
}

/** Returns the marks of a layer by state id; boxes sum up their contents, so that a closed box tells as much. */
export function marksOf(whole: Diagram, layer: ClauseLayer, data: LayerData): ReadonlyMap<string, LayerMark> {
  return new Map(
    nodesIn(whole).flatMap((node) => {
      const mark = markOf(clausesOf(node), layer, data);
      return mark ? [[node.id, mark] as const] : [];
    })
  );
}

/** Returns the mark of some clauses; `undefined` if there is nothing to count. */
export function markOf(
  clauses: readonly string[],
  layer: ClauseLayer,
  { trained, tallies }: LayerData
): LayerMark | undefined {
  if (layer === 'losses') {
    const tried = clauses.flatMap((clause) => tallies.get(clause) ?? []);
    return counted(
      tried.reduce((sum, { lost }) => sum + lost, 0),
      tried.reduce((sum, { tries }) => sum + tries, 0)
    );
  }
  const has = layer === 'trained' ? trained : tallies;
  return counted(clauses.filter((clause) => has.has(clause)).length, clauses.length);
}

function counted(some: number, of: number): LayerMark | undefined {
  return of === 0 ? undefined : { some, of, share: some / of };
}
