import { nodesIn, type Diagram, type DiagramNode } from '#chart/diagram';

export const layers = ['none', 'trained', 'mine', 'losses', 'changed', 'breaches', 'time'] as const;
/**
 * `trained`: what the library practises. `mine`: what was met in the calls that are kept here. `losses`: where points were lost in them. `changed`: what another version of the
 * policy changes. `breaches` and `time`: where limits were broken at a kept desk, and where its tickets spent their time.
 */
export type Layer = (typeof layers)[number];
/** A layer of clauses, which are practised, met, or cost points. */
export type ClauseLayer = Exclude<Layer, 'none' | 'changed' | DeskLayerId>;
/** A layer of a kept desk. */
type DeskLayerId = 'breaches' | 'time';

export const isOfDesk = (layer: Layer): layer is DeskLayerId => layer === 'breaches' || layer === 'time';

/** How one clause went, over all that is looked at. */
export interface ClauseTally {
  /** How often it was tried. */
  readonly tries: number;
  /** How often something was lost by it. */
  readonly lost: number;
}

/** What a layer says of a state. `share` is 0 to 1, and the more the deeper it is tinted. */
export interface LayerMark {
  readonly share: number;
  /** So many of so many: clauses that are practised or met, or tries in which something was lost. */
  readonly some: number;
  readonly of: number;
}

/** What the layers are read from. */
export interface LayerData {
  /** The clauses that calls practise. */
  readonly trained: ReadonlySet<string>;
  readonly tallies: ReadonlyMap<string, ClauseTally>;
}

/** The clauses of a state, of what is in it, and of the limits that begin there; each once. */
export function clausesOf(node: DiagramNode): readonly string[] {
  const inside = nodesIn({ nodes: [node] });
  const own = inside.flatMap(({ clauses = [] }) => clauses);
  const limits = inside.flatMap(({ limits: begun = [] }) => begun.map(({ clause }) => clause));
  return [...new Set([...own, ...limits])];
}

/**
 * What a layer says of each state of a chart that it says anything of: boxes sum up what is in them, so that a closed one tells as much.
 * @returns by the id of the state
 */
export function marksOf(whole: Diagram, layer: ClauseLayer, data: LayerData): ReadonlyMap<string, LayerMark> {
  return new Map(
    nodesIn(whole).flatMap((node) => {
      const mark = markOf(clausesOf(node), layer, data);
      return mark ? [[node.id, mark] as const] : [];
    })
  );
}

/** The same of some clauses; nothing where there is nothing to count. */
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
