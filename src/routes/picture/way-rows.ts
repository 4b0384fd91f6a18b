import type { DiagramEdge, DiagramWay } from '#chart/diagram';

/** A way with the line that it is on. */
export interface WayRow {
  readonly edge: DiagramEdge;
  readonly way: DiagramWay;
}

/** The ways of some lines, one after the other. @param end  what is read of each: the same to one place, or from one, is one row */
export function wayRows(edges: readonly DiagramEdge[], end: 'from' | 'to'): readonly WayRow[] {
  const rows = new Map<string, WayRow>();
  for (const edge of edges)
    for (const way of edge.ways) {
      const key = `${way.on} ${edge[end]}`;
      if (!rows.has(key)) rows.set(key, { edge, way });
    }
  return [...rows.values()];
}
