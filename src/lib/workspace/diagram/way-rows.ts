import type { DiagramEdge, DiagramWay } from '#chart/diagram';

/** Transition with the line that it is on. */
export interface WayRow {
  readonly edge: DiagramEdge;
  readonly way: DiagramWay;
}

/** Lists the transitions of some lines, with one row for those that agree in `end`. */
export function wayRows(edges: readonly DiagramEdge[], end: 'from' | 'to'): readonly WayRow[] {
  const rows = new Map<string, WayRow>();
  for (const edge of edges)
    for (const way of edge.ways) {
      const key = `${way.on} ${edge[end]}`;
      if (!rows.has(key)) rows.set(key, { edge, way });
    }
  return [...rows.values()];
}
