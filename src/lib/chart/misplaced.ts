import { overlap } from './boxes';
import { nodesIn, type Diagram, type DiagramNode } from './diagram';
import type { Box, Drawing } from './layout';

/** Finds states that are missing, overlap or extend beyond their box: one line each, empty if all is right. */
export function misplacedIn(drawing: Drawing, { nodes }: Pick<Diagram, 'nodes'>): readonly string[] {
  const place = new Map(drawing.nodes.map((it) => [it.node.id, it]));
  const missing = nodesIn({ nodes }).filter(({ id }) => !isPlaced(place.get(id)));
  if (missing.length > 0) return missing.map(({ id }) => `${id} has no place`);
  const among = (siblings: readonly DiagramNode[], outer: Box): readonly string[] =>
    siblings.flatMap((node, at) => {
      const own = place.get(node.id)!;
      return [
        ...(isInside(own, outer) ? [] : [`${node.id} sticks out`]),
        ...siblings
          .slice(at + 1)
          .flatMap(({ id }) => (overlap(own, place.get(id)!, slack) ? [`${node.id} lies on ${id}`] : [])),
        ...among(node.nodes, own)
      ];
    });
  return among(nodes, { x: 0, y: 0, width: drawing.width, height: drawing.height });
}

const slack = 0.01;

function isPlaced(box: Box | undefined): boolean {
  return box !== undefined && [box.x, box.y, box.width, box.height].every(Number.isFinite);
}

function isInside(box: Box, outer: Box): boolean {
  return (
    box.x >= outer.x - slack &&
    box.y >= outer.y - slack &&
    box.x + box.width <= outer.x + outer.width + slack &&
    box.y + box.height <= outer.y + outer.height + slack
  );
}
